package io.hostler.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.document.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RuleLintTest {

    record Row(String rule, List<String> problems) {}

    static final List<Row> ROWS = List.of(
            new Row("{ rule: a, alert: 'x=\"y\"', run: noop }", List.of()),
            new Row(
                    "{ rule: a, alert: 'x=\"y\"', run: disk-relief, with: { path: /var, over: 64MiB, keep: [ a, b ],"
                            + " wait: 5m, dry: true, times: 3 }, guard: { cooldown: 0s, budget: [], per: [ path ] } }",
                    List.of()),
            new Row(
                    "{ rule: a, alert: 'x=\"y', run: noop }",
                    List.of("r.yaml:2:26: rules[0].alert: the closing \" is missing")),
            new Row(
                    "{ rule: a, alert: 'x=\"y\"', run: disc-relief }",
                    List.of("r.yaml:2:37: rules[0].run: no playbook 'disc-relief' here; did you mean 'disk-relief'?")),
            new Row(
                    "{ rule: a, alert: 'x=\"y\"', run: disk-relief }",
                    List.of("r.yaml:2:5: rules[0].with: input 'path' of the playbook is missing; add it")),
            new Row(
                    "{ rule: a, alert: 'x=\"y\"', run: disk-relief, with: { path: /var, overr: 1 } }",
                    List.of("r.yaml:2:70: rules[0].with: 'overr' is no input of the playbook; did you mean 'over'?")),
            new Row(
                    "{ rule: a, alert: 'x=\"y\"', run: noop, with: { x: 1 } }",
                    List.of("r.yaml:2:51: rules[0].with: 'x' is no input of the playbook; the playbook has no inputs")),
            new Row(
                    "{ rule: a, alert: 'x=\"y\"', run: disk-relief, with: { path: var, over: much, times: [ 1 ] } }",
                    List.of(
                            "r.yaml:2:64: rules[0].with.path: must be an absolute path",
                            "r.yaml:2:75: rules[0].with.over: must be a size such as 512, 64KiB, 64MiB or 1GiB",
                            "r.yaml:2:88: rules[0].with.times: must be a single value")),
            new Row(
                    "{ rule: a, alert: 'x=\"y\"', run: disk-relief, with: { path: '${{ cpus }}', dry: '${{ cpus }}' } }",
                    List.of(
                            "r.yaml:2:64: rules[0].with.path: must be text, not int",
                            "r.yaml:2:84: rules[0].with.dry: must be bool, not int")),
            new Row(
                    "{ rule: a, alert: 'x=\"y\"', run: noop, when: cpus + 1 }",
                    List.of("r.yaml:2:49: rules[0].when: must be bool, not int")),
            new Row(
                    "{ rule: a, alert: 'x=\"y\"', run: disk-relief, with: { path: /var },"
                            + " expect: { holds: 'last(\"x\") < 0.9 && inputs.path != \"/\"' }, guard: { per: [ over ] } }",
                    List.of("r.yaml:2:5: rules[0].guard.per: 'over' is no text or path input of the playbook")),
            new Row(
                    "{ rule: a, run: noop, threshold: { expr: 'last(\"x\") > 1', for: 5m } }",
                    List.of("r.yaml:2:46: rules[0].threshold: thresholds come with a later version; remove it")),
            new Row(
                    "{ rule: a, run: noop, schedule: { cron: '15 2 * * *', jitter: 10m } }",
                    List.of("r.yaml:2:5: rules[0].schedule: schedules come with a later version; remove it")),
            new Row("nothing", List.of("r.yaml:2:5: rules[0]: must be a map, not a single value")),
            new Row(
                    "{ rule: a, run: noop }",
                    List.of("r.yaml:2:5: rules[0]: needs exactly one of alert, threshold, schedule")),
            new Row(
                    "{ rule: a, alert: 'x=\"y\"', run: noop, mode: aut, guard: { budget: [ 3 ] }, target: '' }",
                    List.of(
                            "r.yaml:2:49: rules[0].mode: must be one of observe, suggest, auto; did you mean 'auto'?",
                            "r.yaml:2:73: rules[0].guard.budget[0]: must be runs per time, such as 3/h, 7/d or 2/90m",
                            "r.yaml:2:88: rules[0].target: must be any, instance, label NAME, or a host's name")));

    @ParameterizedTest
    @FieldSource("ROWS")
    void saysAllThatIsWrongAtOnce(Row row) {
        assertEquals(row.problems(), lint("rules:\n  - " + row.rule() + "\n"));
    }

    @Test
    void looksAtEveryRuleThoughOneCannotBeRead() {
        assertEquals(
                List.of(
                        "r.yaml:2:5: rules[0]: 'alrt' is unknown; did you mean 'alert'?",
                        "r.yaml:5:26: rules[1].alert: a value is missing",
                        "r.yaml:7:5: rule 'c' is also at r.yaml:6:5; rename one"),
                lint("""
                        rules:
                          - alrt: x
                            rule: a
                            run: noop
                          - { rule: b, alert: 'a=', run: noop }
                          - { rule: c, alert: 'a=b', run: noop }
                          - { rule: c, alert: 'a=b', run: noop }
                        """));
    }

    private static List<String> lint(String text) {
        return LiveRules.lint("r.yaml", text, RuleSamples.CONTEXT).stream()
                .map(Problem::toString)
                .toList();
    }
}
