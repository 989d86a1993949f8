package io.hostler.checks.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What users of other tools complain about, tried on a real agent: each test is one line of their issue trackers.
@Timeout(120)
class ComplaintsTest {

    private static final String RULE = """
              - rule: %1$s
                alert: 'alertname="%1$s"'
                run: %2$s
                with: { name: "${{ alert.labels.alertname }}${{ has(alert.labels.more) ? alert.labels.more : '' }}" }
                mode: auto
                guard: { first_minute: false }
            """;

    @TempDir
    private static Path scratch;

    private static TestAgent agent;

    @BeforeAll
    static void start() {
        String input = "inputs: { name: { says: Which. } }\n";
        agent = TestAgent.in(scratch)
                .playbook("note", input + """
                        steps: [ { id: note, task: file, with: { path: "SCRATCH/${{ inputs.name }}", content: x } } ]
                        """)
                .playbook("fails", input + "steps: [ { id: one, check: inputs.name == '', message: never } ]\n");
        var rules = new StringBuilder("rules:\n");
        for (String alert : List.of("resolved", "repeated", "grouped", "ipv6", "elsewhere", "spliced", "last")) {
            rules.append(RULE.formatted(alert, "note"));
        }
        agent.write(
                "rules/none.yaml",
                rules.append(RULE.formatted("failing", "fails")).toString());
        agent.start();
    }

    @AfterAll
    static void end() {
        agent.close();
    }

    /// robusta#345: the remedy also ran on RESOLVED, and killed the healthy replacement.
    @Test
    void doesNotActOnWhatIsOver() {
        post(Alerts.delivery("resolved", Alerts.labels("resolved")));
        assertRuns(0, "resolved");
    }

    /// alertmanager#2286 and #3865: a receiver that was down met 200 repeats; both peers notify.
    @Test
    void actsOnceHoweverOftenItIsTold() {
        for (int i = 0; i < 200; i++) {
            post(Alerts.delivery("firing", Alerts.labels("repeated")));
        }
        assertRuns(1, "repeated");
        assertEquals(1, events("repeated"));
    }

    /// ansible.eda: rules fired twice, for the group and for each alert; and a firing group may hold resolved ones.
    @Test
    void looksAtEachAlertAndNotAtItsGroup() {
        JsonObject firing = Alerts.labels("grouped").put("disk", "a");
        JsonObject over = Alerts.labels("grouped").put("disk", "b");
        post(Alerts.delivery("firing", firing)
                .put(
                        "alerts",
                        new JsonArray().add(Alerts.alert("firing", firing)).add(Alerts.alert("resolved", over))));
        assertRuns(1, "grouped");
        assertEquals(2, events("grouped"));
    }

    /// ansible.eda: `host:port` cut at the first colon breaks IPv6.
    @Test
    void knowsItselfByAnAddressOfIpv6() {
        assumeTrue(Files.exists(Path.of("/proc/sys/net/ipv6")), "ability: IPv6");
        post(Alerts.delivery("firing", Alerts.labels("ipv6").put("instance", "[::1]:9100")));
        assertRuns(1, "ipv6");
    }

    /// prometheus-am-executor#36: 500 on a failed command makes Alertmanager send it again.
    @Test
    void answersForTheDeliveryAndNotForTheRun() {
        post(Alerts.delivery("firing", Alerts.labels("failing")));
        Await.until("failed run", agent::log, () -> runs("failing").stream().anyMatch("failed"::equals));
        post(Alerts.delivery("firing", Alerts.labels("failing")));
        assertRuns(1, "failing");
    }

    /// One Alertmanager, many hosts: nothing is done about another one, and its episode says why.
    @Test
    void leavesOtherHostsAlone() {
        post(Alerts.delivery("firing", Alerts.labels("elsewhere").put("instance", "db2.example:9100")));
        assertRuns(0, "elsewhere");
        String events = agent.cli("events").out();
        assertTrue(events.contains("alert is for db2.example, this is"), events);
    }

    /// Whoever can send an alert must not be able to run a command.
    @Test
    void splicesNoLabelIntoACommand() {
        post(Alerts.delivery("firing", Alerts.labels("spliced").put("more", "; touch pwned $(touch pwned)")));
        assertRuns(1, "spliced");
        assertTrue(Files.exists(scratch.resolve("spliced; touch pwned $(touch pwned)")));
        assertTrue(Files.notExists(scratch.resolve("pwned")));
    }

    private static void post(JsonObject body) {
        Reply reply = agent.post(body.encode());
        assertEquals(202, reply.status(), reply::body);
    }

    /// Events are decided in turn: once a later one has its run, nothing more comes of the earlier ones.
    private static void assertRuns(int count, String rule) {
        JsonObject later = Alerts.labels("last").put("more", rule);
        post(Alerts.delivery("firing", later));
        Await.until("decision about a later alert", agent::log, () -> decided(later));
        assertEquals(count, runs(rule).size());
    }

    private static boolean decided(JsonObject labels) {
        return Answer.items(agent.api("events?limit=500"), "items").stream()
                .anyMatch(event -> event.getJsonObject("labels").equals(labels) && event.containsKey("decided_at"));
    }

    private static List<String> runs(String rule) {
        return agent.runs().stream()
                .filter(run -> rule.equals(run.getString("rule")))
                .map(run -> run.getString("state"))
                .toList();
    }

    private static long events(String alert) {
        return Answer.items(agent.api("events?limit=500"), "items").stream()
                .filter(event -> alert.equals(event.getJsonObject("labels").getString("alertname")))
                .count();
    }
}
