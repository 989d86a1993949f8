package io.hostler.checks.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The examples for other programs are such that those programs take them.
@Timeout(60)
class DeployTest {

    private static final Path DEPLOY = Document.ROOT.resolve("deploy");

    record Example(String program, String debianPackage, List<String> arguments, String file) {
        @Override
        public String toString() {
            return file;
        }
    }

    static final List<Example> EXAMPLES = List.of(
            new Example("promtool", "prometheus", List.of("check", "config"), "prometheus/prometheus.yml"),
            new Example("promtool", "prometheus", List.of("check", "rules"), "prometheus/hostler.rules.yml"),
            new Example("amtool", "prometheus-alertmanager", List.of("check-config"), "alertmanager/alertmanager.yml"));

    static final List<String> UNITS = List.of("hostler.service", "hostler-full.service");

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void isTakenAsItStands(Example example) throws Exception {
        Result result = run(example, DEPLOY.resolve(example.file()));
        assertEquals(0, result.status(), result.output());
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void isRefusedWhenItIsWrong(Example example, @TempDir Path folder) throws Exception {
        Path broken = folder.resolve("broken.yml");
        Files.writeString(broken, Files.readString(DEPLOY.resolve(example.file())) + "\nno_such_key: 1\n");
        assertTrue(run(example, broken).status() != 0);
    }

    /// `systemd-analyze verify` ends well for a key that it does not know, and only says so.
    @ParameterizedTest
    @FieldSource("UNITS")
    void isAUnitWithoutComplaints(String unit, @TempDir Path folder) throws Exception {
        Path analyze = Path.of("/usr/bin/systemd-analyze");
        if (!Files.isExecutable(analyze)) {
            abort("this machine has no systemd-analyze");
        }
        Path copy = folder.resolve(unit);
        String text = Files.readString(DEPLOY.resolve("systemd").resolve(unit));
        Files.writeString(copy, text.replace("/opt/hostler/bin/hostler", "/bin/true"));
        assertEquals(new Result(0, ""), run(List.of(analyze.toString(), "verify", copy.toString())));
    }

    /// What these take away the agent cannot do without.
    @ParameterizedTest
    @FieldSource("UNITS")
    void letsJavaAndTheAgentWork(String unit) throws IOException {
        List<String> keys = Files.readAllLines(DEPLOY.resolve("systemd").resolve(unit)).stream()
                .filter(line -> line.matches("\\w+=.*"))
                .map(line -> line.split("=", 2)[0])
                .toList();
        assertTrue(keys.containsAll(List.of("KillMode", "ExecReload", "OOMPolicy", "TimeoutStopSec")), keys.toString());
        for (String trap : List.of("MemoryDenyWriteExecute", "ProtectProc", "ProcSubset")) {
            assertTrue(!keys.contains(trap), trap);
        }
    }

    @Test
    void onlyTheFirstUnitIsReadOnly() throws IOException {
        String first = Files.readString(DEPLOY.resolve("systemd/hostler.service"));
        assertTrue(first.contains("\nProtectSystem=strict\n") && first.contains("\nUser=hostler\n"));
        assertTrue(!Files.readString(DEPLOY.resolve("systemd/hostler-full.service"))
                .contains("\nProtectSystem="));
    }

    private record Result(int status, String output) {}

    private static Result run(Example example, Path file) throws Exception {
        Path program = Path.of("/usr/bin", example.program());
        if (!Files.isExecutable(program)) {
            String message = "install: apt-get install " + example.debianPackage();
            if ("required".equals(System.getProperty("e2e"))) {
                fail(message);
            }
            abort(message);
        }
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(example.arguments());
        words.add(file.toString());
        return run(words);
    }

    private static Result run(List<String> words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "still runs: " + words);
        return new Result(process.exitValue(), output);
    }
}
