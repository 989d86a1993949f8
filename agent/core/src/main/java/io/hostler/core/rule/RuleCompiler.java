package io.hostler.core.rule;

import io.hostler.api.Suggestion;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Mapping;
import io.hostler.core.document.Place;
import io.hostler.core.document.Scalar;
import io.hostler.core.expression.Expression;
import io.hostler.core.expression.Scope;
import io.hostler.core.expression.Type;
import io.hostler.core.guard.GuardPolicy;
import io.hostler.core.playbook.AlertScope;
import io.hostler.core.playbook.Input;
import io.hostler.core.playbook.InputType;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Checks one rule of a file against the playbooks, and finds all that is wrong with it.
final class RuleCompiler {

    private final RuleContext context;
    private final RuleFile.Entry entry;
    private final Findings findings;

    RuleCompiler(RuleContext context, RuleFile.Entry entry, String path) {
        this.context = context;
        this.entry = entry;
        this.findings = new Findings(path);
    }

    Checked<Rule> compile(Mapping source) {
        Optional<Matchers> matchers = trigger();
        Optional<Expression> when = entry.when().flatMap(one -> findings.condition(one, "when", scope()));
        Optional<List<Input>> inputs = playbook();
        SequencedMap<String, Given> with = inputs.map(all -> new InputCheck(all, scope(), findings).check(entry.with()))
                .orElseGet(TreeMap::new);
        Optional<Expect> expect = inputs.flatMap(this::expect);
        inputs.ifPresent(this::checkPer);
        GuardPolicy guard = policy();
        return findings.all().isEmpty()
                ? new Checked.Valid<>(
                        rule(source, matchers.orElseThrow(), when, inputs.orElseThrow(), with, guard, expect))
                : new Checked.Refused<>(findings.all());
    }

    private Rule rule(
            Mapping source,
            Matchers matchers,
            Optional<Expression> when,
            List<Input> inputs,
            SequencedMap<String, Given> with,
            GuardPolicy guard,
            Optional<Expect> expect) {
        return new Rule(
                entry.rule(),
                entry.place(),
                OneLine.of(source),
                matchers,
                when,
                entry.run().text(),
                inputs,
                with,
                entry.mode(),
                guard,
                entry.guard().per(),
                expect,
                entry.resolved(),
                entry.target().orElse(Target.DEFAULT),
                entry.priority(),
                entry.goesOn());
    }

    private Optional<Matchers> trigger() {
        long triggers = Stream.of(entry.alert(), entry.threshold(), entry.schedule())
                .filter(Optional::isPresent)
                .count();
        if (triggers != 1) {
            findings.add(entry.place(), "", "needs exactly one of alert, threshold, schedule");
        }
        entry.threshold().ifPresent(one -> later(one.expr().place(), "threshold", "thresholds"));
        entry.schedule().ifPresent(one -> later(entry.place(), "schedule", "schedules"));
        return entry.alert().flatMap(one -> findings.compile(one, "alert", Matchers::parse));
    }

    private void later(Place place, String key, String things) {
        findings.add(place, key, things + " come with a later version; remove it");
    }

    private Optional<List<Input>> playbook() {
        Scalar run = entry.run();
        Optional<List<Input>> inputs = context.playbooks().inputs(run.text());
        if (inputs.isEmpty()) {
            String near = Suggestion.orElse(
                    run.text(), context.playbooks().names(), "; 'hostler playbook list' shows what there is");
            findings.add(run.place(), "run", "no playbook '" + run.text() + "' here" + near);
        }
        return inputs;
    }

    private Optional<Expect> expect(List<Input> inputs) {
        var names = new TreeMap<>(scope().names());
        var fields = new TreeMap<String, Type.Field>();
        inputs.forEach(
                input -> fields.put(input.name(), new Type.Field(input.type().type(), input.mayBeAbsent())));
        names.put("inputs", new Type.RecordOf("inputs", fields));
        var scope = new Scope(names, context.scope().functions());
        return entry.expect().flatMap(help -> findings.condition(help.holds(), "expect.holds", scope)
                .map(holds -> new Expect(holds, help.within())));
    }

    /// Only texts are stored as they are compared.
    private void checkPer(List<Input> inputs) {
        List<String> names = inputs.stream()
                .filter(input -> input.type() == InputType.TEXT || input.type() == InputType.PATH)
                .map(Input::name)
                .toList();
        entry.guard().per().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> findings.add(
                        entry.place(),
                        "guard.per",
                        "'" + name + "' is no text or path input of the playbook"
                                + Suggestion.orElse(name, names, "")));
    }

    private GuardPolicy policy() {
        RuleFile.Guard guard = entry.guard();
        return new GuardPolicy(
                guard.cooldown(), guard.budget().orElse(GuardPolicy.DEFAULT.budgets()), guard.firstMinute());
    }

    private Scope scope() {
        var names = new TreeMap<>(context.scope().names());
        names.put("alert", AlertScope.TYPE);
        return new Scope(names, context.scope().functions());
    }
}
