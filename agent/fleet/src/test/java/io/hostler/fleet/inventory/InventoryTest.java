package io.hostler.fleet.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.core.document.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class InventoryTest {

    private static final Inventory FLEET = Inventory.parse("i.yaml", """
                    user: admin
                    hosts:
                      web1: { address: 10.0.0.11, groups: [ web, prod ], vars: { site: a } }
                      web2: { groups: [ web, prod, canary ], user: deploy, port: 2222 }
                      web3: { groups: [ web ] }
                      db1: { groups: [ db, prod ] }
                      lone: {}
                    """).orThrow();

    @Test
    void fillsWhatAHostDoesNotSay() {
        assertEquals(
                new FleetHost(
                        "web1", "10.0.0.11", "admin", 22, new TreeSet<>(List.of("prod", "web")), Map.of("site", "a")),
                FLEET.hosts().getFirst());
        assertEquals(
                new FleetHost(
                        "web2", "web2", "deploy", 2222, new TreeSet<>(List.of("canary", "prod", "web")), Map.of()),
                FLEET.hosts().get(1));
        assertEquals(new TreeSet<>(List.of("canary", "db", "prod", "web")), FLEET.groups());
    }

    @Test
    void readsHostsAsAListToo() {
        var hosts = Inventory.parse("i.yaml", "hosts:\n  - { name: b, groups: [ x ] }\n  - { name: a }\n")
                .orThrow()
                .hosts();
        assertEquals(List.of("b", "a"), hosts.stream().map(FleetHost::name).toList());
        assertEquals("root", hosts.getFirst().user());
    }

    record Row(String pattern, List<String> hosts) {}

    static final List<Row> ROWS = List.of(
            new Row("all", List.of("web1", "web2", "web3", "db1", "lone")),
            new Row("*", List.of("web1", "web2", "web3", "db1", "lone")),
            new Row("web", List.of("web1", "web2", "web3")),
            new Row("web:&prod:!canary", List.of("web1")),
            new Row("!canary:web:&prod", List.of("web1")),
            new Row("web:db", List.of("web1", "web2", "web3", "db1")),
            new Row("db1:web3", List.of("web3", "db1")),
            new Row("web*:!web2", List.of("web1", "web3")),
            new Row("*1", List.of("web1", "db1")),
            new Row("!web", List.of("db1", "lone")),
            new Row("&prod", List.of("web1", "web2", "db1")),
            new Row("db:&canary", List.of()));

    @ParameterizedTest
    @FieldSource("ROWS")
    void choosesHosts(Row row) {
        assertEquals(
                row.hosts(),
                FLEET.select(row.pattern()).stream().map(FleetHost::name).toList());
    }

    record Wrong(String pattern, String message) {}

    static final List<Wrong> WRONG = List.of(
            new Wrong("wbe1", "no host or group 'wbe1'; did you mean 'web1'?"),
            new Wrong("web:!cannary", "no host or group 'cannary'; did you mean 'canary'?"),
            new Wrong("x*", "no host or group 'x*' in the inventory"),
            new Wrong("", "a part of the pattern is empty; write parts such as web:&prod:!canary"),
            new Wrong("web:&", "a part of the pattern is empty; write parts such as web:&prod:!canary"));

    @ParameterizedTest
    @FieldSource("WRONG")
    void refusesAPatternThatNamesNothing(Wrong row) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> FLEET.select(row.pattern()));
        assertEquals(row.message(), thrown.getMessage());
    }

    record Bad(String text, List<String> problems) {}

    static final List<Bad> BAD = List.of(
            new Bad("user: x\n", List.of("i.yaml:1:1: 'hosts' is missing; add it")),
            new Bad("hosts: 3\n", List.of("i.yaml:1:8: hosts: must be a map or a list, not a single value")),
            new Bad(
                    """
                    hosts:
                      a: { adress: x }
                      b: { port: 70000 }
                      c: { groups: [ Web ] }
                      d: x
                      e: { name: f }
                    """,
                    List.of(
                            "i.yaml:2:8: hosts.a: 'adress' is unknown; did you mean 'address'?",
                            "i.yaml:3:6: hosts.b.port: must be from 1 to 65535",
                            "i.yaml:4:18: hosts.c.groups[0]: 'Web' does not match [a-z][a-z0-9_-]*",
                            "i.yaml:5:6: hosts.d: must be a map, such as { address: 10.0.0.11, groups: [ web ] }",
                            "i.yaml:6:3: hosts.e: has a name already, its key; remove 'name'")),
            new Bad(
                    "hosts:\n  - { name: a }\n  - { name: a }\n  - { address: x }\n  - { name: 'a b' }\n",
                    List.of(
                            "i.yaml:3:5: hosts[1]: 'a' is also at i.yaml:2:5; rename one",
                            "i.yaml:4:5: hosts[2]: 'name' is missing; add it",
                            "i.yaml:5:5: hosts[3]: 'a b' is no name for a host; use letters, digits, dots and dashes")),
            new Bad(
                    "hosts:\n  web: { groups: [ db ] }\n  db: { groups: [ all ] }\n",
                    List.of(
                            "i.yaml:2:8: groups: group 'db' has the name of a host; rename one",
                            "i.yaml:3:7: groups: every host is in 'all'; remove it")));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysAllThatIsWrongAtOnce(Bad bad) {
        assertEquals(
                bad.problems(),
                Inventory.parse("i.yaml", bad.text()).problems().stream()
                        .map(Problem::toString)
                        .toList());
    }
}
