package io.hostler.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AuditTest {

    @TempDir
    private Path state;

    record Tampering(String sql, long brokenAt) {}

    static final List<Tampering> TAMPERINGS = List.of(
            new Tampering("UPDATE audit SET who = 'root' WHERE seq = 2", 2),
            new Tampering("UPDATE audit SET what = what || ' ' WHERE seq = 1", 1),
            new Tampering("UPDATE audit SET at = at + 1 WHERE seq = 3", 3),
            new Tampering("UPDATE audit SET detail = '{}' WHERE seq = 3", 3),
            new Tampering("UPDATE audit SET hash = (SELECT hash FROM audit WHERE seq = 1) WHERE seq = 2", 2),
            new Tampering("DELETE FROM audit WHERE seq = 1", 2),
            new Tampering("DELETE FROM audit WHERE seq = 2", 3));

    @Test
    void verifiesWhatItWrote() {
        try (Journal journal = filled()) {
            Audit.Head head = journal.read(Audit::head);
            assertEquals(new Audit.Verdict(head, Optional.empty()), journal.read(Audit::verify));
            assertEquals(3, head.seq());
        }
    }

    @ParameterizedTest
    @FieldSource("TAMPERINGS")
    void showsWhereItWasTamperedWith(Tampering tampering) {
        try (Journal journal = filled()) {
            journal.write(tx -> tx.update(tampering.sql())).join();
            assertEquals(
                    Optional.of(tampering.brokenAt()),
                    journal.read(Audit::verify).brokenAt());
        }
    }

    @Test
    void aCutOffEndShowsAgainstANotedHead() {
        try (Journal journal = filled()) {
            Audit.Head noted = journal.read(Audit::head);
            journal.write(tx -> tx.update("DELETE FROM audit WHERE seq = 3")).join();
            Audit.Verdict verdict = journal.read(Audit::verify);
            assertEquals(Optional.empty(), verdict.brokenAt());
            assertNotEquals(noted, verdict.head());
        }
    }

    private Journal filled() {
        Journal journal = Journal.open(state, InstantSource.system());
        for (String what : List.of("run", "approve", "undo")) {
            journal.write(tx -> Audit.append(tx, "uid 1000", what, new JsonObject().put("run", "r1")))
                    .join();
        }
        return journal;
    }
}
