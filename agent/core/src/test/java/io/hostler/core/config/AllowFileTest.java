package io.hostler.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.allow.Allow;
import io.hostler.core.allow.Mode;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AllowFileTest {

    private static final List<String> ANY = List.of("*");

    @TempDir
    private Path folder;

    record Good(String text, Allow allow) {}

    static final List<Good> GOOD = List.of(
            new Good(
                    """
                    tasks: [ "*", "!shell" ]
                    commands: [ /usr/bin/systemctl, /usr/local/sbin/* ]
                    paths: [ /etc/sysctl.d, /var/log, /srv/app ]
                    units: [ "app@*.service", nginx.service ]
                    sysctl: [ "net.*", vm.swappiness ]
                    max_mode: auto
                    """,
                    new Allow(
                            List.of("*", "!shell"),
                            List.of("/usr/bin/systemctl", "/usr/local/sbin/*"),
                            List.of("/etc/sysctl.d", "/var/log", "/srv/app"),
                            List.of("app@*.service", "nginx.service"),
                            List.of("net.*", "vm.swappiness"),
                            Mode.AUTO)),
            new Good("paths: []\n", new Allow(List.of("*", "!shell", "!exec"), ANY, List.of(), ANY, ANY, Mode.SUGGEST)),
            new Good(
                    "max_mode: observe\n",
                    new Allow(List.of("*", "!shell", "!exec"), ANY, ANY, ANY, ANY, Mode.OBSERVE)));

    @ParameterizedTest
    @FieldSource("GOOD")
    void readsWhatTheHostAllows(Good row) throws IOException {
        assertEquals(new Checked.Valid<>(row.allow()), read(row.text(), Optional.empty()));
    }

    record Bad(String text, List<String> problems) {}

    static final List<Bad> BAD = List.of(
            new Bad(
                    "task: [ x ]\nmax_mode: autp\n",
                    List.of(
                            "FILE:1:1: 'task' is unknown; did you mean 'tasks'?",
                            "FILE:2:11: max_mode: must be one of observe, suggest, auto; did you mean 'auto'?")),
            new Bad(
                    "paths: [ etc, '!/ok' ]\ncommands: systemctl\n",
                    List.of(
                            "FILE:1:10: paths[0]: 'etc' does not match !?[/*].*",
                            "FILE:2:11: commands: must be a list, not a single value")));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysAllThatIsWrongAtOnce(Bad row) throws IOException {
        var problems = read(row.text(), Optional.empty()).problems().stream()
                .map(Problem::toString)
                .map(line -> line.replace(folder.resolve("allow.yaml").toString(), "FILE"))
                .toList();
        assertEquals(row.problems(), problems);
    }

    @Test
    void allowsWhatIsUsualWithoutAFile() {
        assertEquals(new Checked.Valid<>(Allow.ABSENT), AllowFile.read(folder.resolve("allow.yaml")));
    }

    @Test
    void refusesAFileThatOthersMayWrite() throws IOException {
        var checked = read("max_mode: auto\n", Optional.of("others may write it"));
        assertEquals(
                List.of(folder.resolve("allow.yaml") + ":1:1: others may write it"),
                checked.problems().stream().map(Problem::toString).toList());
    }

    private Checked<Allow> read(String text, Optional<String> ownership) throws IOException {
        Path file = Files.writeString(folder.resolve("allow.yaml"), text);
        return AllowFile.read(file, _ -> ownership);
    }
}
