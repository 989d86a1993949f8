package io.hostler.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.api.Change;
import io.hostler.api.Host;
import io.hostler.api.Param;
import io.hostler.api.Plan;
import io.hostler.api.StateTask;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SignatureTest {

    record Documented(@Param("The name.") String name) {}

    record Bare(String name) {}

    record Mute(@Param("") String name) {}

    record Odd(@Param("The thread.") Thread thread) {}

    record Row(Class<? extends Record> parameters, List<String> broken) {}

    private static final List<String> DOCUMENTED = List.of("the task and its parameters are documented");

    static final List<Row> ROWS = List.of(
            new Row(Documented.class, List.of()),
            new Row(Bare.class, DOCUMENTED),
            new Row(Mute.class, DOCUMENTED),
            new Row(Odd.class, DOCUMENTED));

    @ParameterizedTest
    @FieldSource("ROWS")
    void everyParameterIsDocumented(Row row) {
        var points = Signature.points(new Nothing<>(row.parameters()));
        assertEquals(row.broken(), Broken.by(points).toList());
    }

    private record Nothing<P extends Record>(Class<P> parameters) implements StateTask<P> {

        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public String says() {
            return "Does nothing.";
        }

        @Override
        public Plan plan(P want, Host host) {
            return new Plan(List.of());
        }

        @Override
        public void apply(Change change, P want, Host host) {
            throw new AssertionError("there is nothing to do");
        }
    }
}
