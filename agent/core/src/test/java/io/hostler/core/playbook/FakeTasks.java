package io.hostler.core.playbook;

import io.hostler.api.Change;
import io.hostler.api.Condition;
import io.hostler.api.Effect;
import io.hostler.api.ErrorCode;
import io.hostler.api.Host;
import io.hostler.api.NeedsAgent;
import io.hostler.api.Param;
import io.hostler.api.Params;
import io.hostler.api.Plan;
import io.hostler.api.Plugin;
import io.hostler.api.Reverse;
import io.hostler.api.Secret;
import io.hostler.api.Source;
import io.hostler.api.StateTask;
import io.hostler.api.Task;
import io.hostler.api.TaskException;
import io.hostler.api.VerbTask;
import io.hostler.core.expression.Functions;
import io.hostler.core.expression.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Tasks with all kinds of parameters; they do nothing.
final class FakeTasks implements Plugin {

    static {
        // as a plugin's module does, so that its records can be bound
        FakeTasks.class.getModule().addOpens(FakeTasks.class.getPackageName(), Params.class.getModule());
    }

    static final TaskCatalog CATALOG = TaskCatalog.of(Stream.of(new FakeTasks()));

    /// `load()` is a number that moves.
    static final Functions FUNCTIONS =
            Functions.of(List.of(new Functions.Function("load", List.of(), 0, Type.DOUBLE, arguments -> 0.5)));

    static final PlaybookLoader LOADER = new PlaybookLoader(CATALOG, FUNCTIONS);

    @Override
    public int api() {
        return 1;
    }

    @Override
    public List<Task<?>> tasks() {
        return List.of(
                new State<>("note", Note.class, new Reverse.Exact()),
                new State<>("wipe", Wipe.class, new Reverse.None("data is gone")),
                new Verb<>("exec", Exec.class),
                new Verb<>("shell", Shell.class),
                new Verb<>("wait", Wait.class),
                new Near());
    }

    record Note(
            @Param("Where.") Path path,
            @Param("What.") Optional<String> text,
            @Param(value = "Mode.", matches = "0[0-7]{3}") Optional<String> mode,
            @Param("Filled in.") Optional<Source> source,
            @Param(value = "Filled in.", template = true) Optional<Source> template,
            @Param(value = "Settings.", matches = "[a-z.]+") Optional<SortedMap<String, String>> settings) {

        Note {
            if (text.isPresent() && source.isPresent()) {
                throw new TaskException(ErrorCode.INVALID_PARAMETER, "text and source: give one of the two");
            }
        }
    }

    record Wipe(@Param("Where.") Path path) {}

    enum Kind {
        READS,
        REPEATABLE,
        ONCE
    }

    record Exec(
            @Param("Program and arguments.") List<String> argv,
            @Param("Environment.") Optional<Map<String, Secret>> env,
            @Param("Input.") Optional<Secret> stdin,
            @Param(value = "Effect.", orElse = "once") Kind effect) {}

    record Shell(@Param("Script.") String script) {}

    record Wait(
            @Param("Until.") Condition until,
            @Param(value = "Tries.", orElse = "3") int tries,
            @Param(value = "Every.", orElse = "1s") Duration every,
            @Param(value = "Quiet.", orElse = "false") boolean quiet) {}

    record Output(String output, int size, Secret token) {}

    record State<P extends Record>(String name, Class<P> parameters, Reverse reverses) implements StateTask<P> {

        @Override
        public String says() {
            return "Keeps " + name + ".";
        }

        @Override
        public Plan plan(P params, Host host) {
            return new Plan(List.of());
        }

        @Override
        public void apply(Change change, P params, Host host) {}
    }

    record Verb<P extends Record>(String name, Class<P> parameters) implements VerbTask<P, Output> {

        @Override
        public String says() {
            return "Does " + name + ".";
        }

        @Override
        public Class<Output> outputs() {
            return Output.class;
        }

        @Override
        public Effect effect(P params) {
            return params instanceof Exec exec ? Effect.valueOf(exec.effect.name()) : Effect.READS;
        }

        @Override
        public Output perform(P params, Host host) {
            return new Output("done", 4, new Secret("s"));
        }
    }

    @NeedsAgent("its library reads the disk itself")
    static final class Near implements StateTask<Wipe> {

        @Override
        public String name() {
            return "near";
        }

        @Override
        public String says() {
            return "Needs the agent.";
        }

        @Override
        public Class<Wipe> parameters() {
            return Wipe.class;
        }

        @Override
        public Plan plan(Wipe params, Host host) {
            return new Plan(List.of());
        }

        @Override
        public void apply(Change change, Wipe params, Host host) {}
    }
}
