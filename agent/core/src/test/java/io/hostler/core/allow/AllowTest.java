package io.hostler.core.allow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AllowTest {

    record Name(List<String> globs, String name, boolean permitted) {}

    static final List<Name> NAMES = List.of(
            new Name(List.of("*", "!shell"), "sysctl", true),
            new Name(List.of("*", "!shell"), "shell", false),
            new Name(List.of("!shell", "*"), "shell", false),
            new Name(List.of("!shell"), "sysctl", false),
            new Name(List.of(), "sysctl", false),
            new Name(List.of("net.*"), "net.ipv4.tcp_fin_timeout", true),
            new Name(List.of("net.*"), "netx", false),
            new Name(List.of("app@*.service"), "app@1.service", true),
            new Name(List.of("app@*.service"), "app@1.socket", false),
            new Name(List.of("a*b*c"), "a-b-b-c", true),
            new Name(List.of("a.c", "[ab]"), "abc", false));

    @ParameterizedTest
    @FieldSource("NAMES")
    void matchesNames(Name name) {
        var allow = new Allow(name.globs, List.of(), List.of(), List.of(), name.globs, Mode.AUTO);
        assertEquals(name.permitted, allow.permits(name.name));
        assertEquals(name.permitted, allow.permitsSysctl(name.name));
    }

    static final List<Name> PATHS = List.of(
            new Name(List.of("/var/log"), "/var/log", true),
            new Name(List.of("/var/log/"), "/var/log/nginx/a", true),
            new Name(List.of("/var/log"), "/var/logs", false),
            new Name(List.of("/srv/*/data"), "/srv/app/data/x", true),
            new Name(List.of("/etc", "!/etc/ssh"), "/etc/ssh/sshd_config", false),
            new Name(List.of("/etc", "!/etc/ssh"), "/etc/hosts", true),
            new Name(List.of("/"), "/etc/hosts", true),
            new Name(List.of("*"), "/etc/hosts", true),
            new Name(List.of(), "/etc/hosts", false));

    @ParameterizedTest
    @FieldSource("PATHS")
    void permitsAllThatLiesBelowAPath(Name path) {
        var allow = new Allow(List.of(), List.of(), path.globs, List.of(), List.of(), Mode.AUTO);
        assertEquals(path.permitted, allow.permitsPath(Path.of(path.name)));
    }

    @Test
    void takesUnitsWithoutSuffixForServices() {
        var allow = new Allow(List.of(), List.of(), List.of(), List.of("nginx.service"), List.of(), Mode.AUTO);
        assertTrue(allow.permitsUnit("nginx"));
        assertFalse(allow.permitsUnit("nginx.socket"));
    }

    @Test
    void isCautiousWithoutAFile() {
        assertTrue(Allow.ABSENT.permits("sysctl"));
        assertFalse(Allow.ABSENT.permits("shell"));
        assertFalse(Allow.ABSENT.permits("exec"));
        assertTrue(Allow.ABSENT.permits(Mode.SUGGEST));
        assertFalse(Allow.ABSENT.permits(Mode.AUTO));
        assertTrue(Allow.ABSENT.permitsPath(Path.of("/etc/sysctl.d/90-hostler.conf")));
        assertTrue(Allow.ABSENT.permitsCommand(Path.of("/usr/bin/systemctl")));
    }
}
