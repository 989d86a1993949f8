package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HostFactsTest {

    @Test
    void readsThisHostWithoutJna() throws Exception {
        HostFacts facts = HostFacts.read();
        assertEquals(Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip(), facts.kernel());
        assertTrue(facts.cores() > 0 && facts.cores() <= facts.cpus() && facts.memory() > 0, facts::toString);
        for (String text : List.of(facts.hostname(), facts.system(), facts.cpuModel(), facts.machine())) {
            assertTrue(!text.isBlank() && text.equals(text.strip()), facts::toString);
        }
        assertThrows(ClassNotFoundException.class, () -> Class.forName("com.sun.jna.Native"));
    }

    private record Case(String manufacturer, String model, String machine) {}

    static final List<Case> CASES = List.of(
            new Case("Dell Inc.", "PowerEdge R640", "Dell Inc. PowerEdge R640"),
            new Case("QEMU", "unknown", "QEMU"),
            new Case("unknown", "unknown", "unknown"));

    @ParameterizedTest
    @FieldSource("CASES")
    void namesTheMachine(Case c) {
        assertEquals(c.machine(), HostFacts.machine(c.manufacturer(), c.model()));
    }
}
