package io.hostler.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TargetTest {

    private static final Identity DB1 = Identity.of(
            List.of("db1", "db1.example.net"),
            Set.of(InetAddress.ofLiteral("10.0.0.1"), InetAddress.ofLiteral("fd00::1")),
            List.of("main.example.net"));

    record Row(String target, Map<String, String> labels, Optional<String> elsewhere) {}

    private static final Optional<String> HERE = Optional.empty();

    static final List<Row> ROWS = List.of(
            instance("db1:9100", HERE),
            instance("db1", HERE),
            instance("DB1.Example.NET.:9100", HERE),
            instance("main.example.net:9100", HERE),
            instance("10.0.0.1:9100", HERE),
            instance("10.0.0.1", HERE),
            instance("[fd00::1]:9100", HERE),
            instance("[fd00:0:0::1]", HERE),
            instance("fd00::1", HERE),
            instance("fd00::1%eth0", HERE),
            instance("localhost:9100", HERE),
            instance("127.0.0.1:9100", HERE),
            instance("[::1]:9100", HERE),
            instance("http://db1:8080/metrics", HERE),
            instance("https://[fd00::1]/", HERE),
            instance("db2:9100", Optional.of("alert is for db2, this is db1")),
            instance("[fd00::2]:9100", Optional.of("alert is for fd00::2, this is db1")),
            instance("db1.example.org", Optional.of("alert is for db1.example.org, this is db1")),
            instance("", Optional.of("alert names no host: it has no label instance; give the rule a target")),
            new Row(
                    "instance",
                    Map.of("node", "db1"),
                    Optional.of("alert names no host: it has no label instance; give the rule a target")),
            new Row("any", Map.of("instance", "db2:9100"), HERE),
            new Row("label node", Map.of("instance", "db2:9100", "node", "db1"), HERE),
            new Row("label node", Map.of("node", "db2:1"), Optional.of("alert is for db2, this is db1")),
            new Row("db1", Map.of("instance", "db2:9100"), HERE),
            new Row("db2", Map.of("instance", "db1:9100"), Optional.of("alert is for db2, this is db1")));

    @ParameterizedTest
    @FieldSource("ROWS")
    void tellsWhetherAnAlertIsAboutThisHost(Row row) {
        assertEquals(row.elsewhere(), Target.parse(row.target()).elsewhere(row.labels(), DB1));
    }

    static final List<String> BAD = List.of("", "label", "two words", "label a b");

    @ParameterizedTest
    @FieldSource("BAD")
    void refusesWhatIsNoTarget(String text) {
        assertThrows(IllegalArgumentException.class, () -> Target.parse(text));
    }

    @Test
    void readsNamesBesideTheHostNameInTheHostsFile() {
        var hosts = List.of("127.0.0.1 localhost", "127.0.1.1\tdb1.example.net db1 # me", "10.0.0.2 db2 db10", "");
        assertEquals(Set.of("db1", "db1.example.net"), OwnNames.names("db1", hosts));
        assertEquals(Set.of("web.example.net", "web"), OwnNames.names("web.example.net", hosts));
    }

    @Test
    void knowsTheHostThatItRunsOn() {
        var identity = Identity.ofThisHost(List.of("extra"));
        assertTrue(identity.isCalled(identity.name()));
        assertTrue(identity.isCalled("extra"));
        OwnNames.addresses().forEach(own -> assertTrue(identity.isCalled(own.getHostAddress())));
    }

    private static Row instance(String value, Optional<String> elsewhere) {
        return new Row("instance", Map.of("instance", value), elsewhere);
    }
}
