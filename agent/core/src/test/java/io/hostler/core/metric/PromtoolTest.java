package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// `promtool check metrics` over the real thing. Its only complaint may be about node_exporter's own spelling of the
/// kernel's names (`MemTotal`), which is what dashboards and rules ask for.
@Timeout(60)
class PromtoolTest {

    private static final Pattern KERNELS_SPELLING = Pattern.compile(
            "node_(memory|netstat)_\\S+ metric names should be written in 'snake_case' not 'camelCase'");

    @Test
    void findsNothingElseToComplainOf() throws Exception {
        byte[] text = render();
        assertTrue(text.length > 10_000, "only " + text.length + " bytes");
        assertEquals(
                List.of(),
                complaints(text).stream()
                        .filter(line -> !KERNELS_SPELLING.matcher(line).matches())
                        .toList());
    }

    @Test
    void complainsOfWhatIsWrong() throws Exception {
        assertEquals(
                1,
                complaints("# TYPE wrong counter\nwrong{ 1\n".getBytes(UTF_8)).size());
    }

    private static byte[] render() {
        try (var sampler = HostSampler.local(InstantSource.system(), System::nanoTime)) {
            while (sampler.sample().fileSystems().isEmpty()) {
                Thread.onSpinWait();
            }
            return new Exposition().render(sampler.sample());
        }
    }

    private static List<String> complaints(byte[] text) throws Exception {
        Process promtool = new ProcessBuilder(
                        Installed.program("promtool", "prometheus").toString(), "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var in = promtool.getOutputStream()) {
            in.write(text);
        }
        List<String> lines = new String(promtool.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertTrue(promtool.waitFor(20, TimeUnit.SECONDS));
        return lines;
    }
}
