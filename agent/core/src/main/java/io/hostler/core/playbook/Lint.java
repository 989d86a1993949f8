package io.hostler.core.playbook;

import io.hostler.api.NeedsAgent;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import io.hostler.core.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says of a playbook what its author should know: what is wrong, what is doubtful, and what follows from it.
public final class Lint {

    /// How much a finding matters.
    public enum Level {
        /// The playbook cannot run.
        ERROR,
        /// It can, and yet somebody should look.
        WARNING,
        /// It is so; nothing is wrong.
        NOTE
    }

    /// One finding.
    public record Finding(Level level, Problem problem) {}

    private final Playbook playbook;
    private final Set<String> functions;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(Playbook playbook, Set<String> functions) {
        this.playbook = playbook;
        this.functions = functions;
    }

    /// Returns all findings about a playbook that was read or refused: by place, errors before the rest.
    public static List<Finding> of(Checked<Playbook> read, PlaybookLoader loader) {
        return switch (read) {
            case Checked.Refused<Playbook> refused ->
                refused.problems().stream()
                        .map(one -> new Finding(Level.ERROR, one))
                        .toList();
            case Checked.Valid<Playbook> valid ->
                new Lint(valid.value(), loader.functions().names()).findings();
        };
    }

    private List<Finding> findings() {
        unusedInputs();
        playbook.steps().forEach(this::step);
        failurePolicy();
        playbook.destructive().reasons().forEach(reason -> add(Level.NOTE, start(), "destructive: " + reason));
        return List.copyOf(findings);
    }

    private void unusedInputs() {
        playbook.inputs().stream()
                .filter(input -> playbook.steps().stream().noneMatch(step -> mentions(step, "inputs." + input.name())))
                .forEach(input -> add(Level.WARNING, start(), "input '" + input.name() + "' is never used; remove it"));
    }

    private static boolean mentions(Step step, String path) {
        return step.mentions().stream()
                .anyMatch(one -> one.equals(path) || one.startsWith(path + ".") || one.equals("inputs"));
    }

    private void step(Step step) {
        Place place = step.head().place();
        step.head()
                .when()
                .filter(this::isConstant)
                .ifPresent(when -> add(
                        Level.WARNING, place, "'" + step.id() + "': its 'when' is the same in each run; remove it"));
        if (step.mentions().stream().anyMatch(one -> one.startsWith("alert"))) {
            add(
                    Level.WARNING,
                    place,
                    "'" + step.id() + "': reads the alert, which a person's run has not; use an input");
        }
        if (step instanceof Step.Call call) {
            call(call, place);
        }
    }

    private void call(Step.Call call, Place place) {
        if (call.task().name().equals("shell")) {
            add(Level.WARNING, place, "'" + call.id() + "': a shell reads this; prefer exec, or a task made for it");
        }
        if (call.with().get("argv") instanceof Argument.Many argv
                && !argv.items().isEmpty()
                && argv.items().getFirst().isDynamic()) {
            add(Level.WARNING, argv.place(), "'" + call.id() + "': an input chooses the program; write its name out");
        }
        Optional.ofNullable(call.task().getClass().getAnnotation(NeedsAgent.class))
                .ifPresent(needs ->
                        add(Level.NOTE, place, "'" + call.id() + "': needs the agent on the host: " + needs.value()));
    }

    /// Functions of the agent, such as those over metrics, give another answer each time.
    private boolean isConstant(Expression expression) {
        return expression.mentions().isEmpty()
                && functions.stream().noneMatch(name -> expression.source().contains(name + "("));
    }

    private void failurePolicy() {
        String words = playbook.onFailure().isPresent() ? "as the file says" : "by default";
        add(Level.NOTE, start(), "on failure: " + policy() + " (" + words + ")");
    }

    private String policy() {
        return switch (playbook.failurePolicy()) {
            case UNDO -> "what was done is undone" + unless();
            case STOP -> "the run stops, and can be resumed at that step";
            case LEAVE -> "what was done stays";
        };
    }

    private String unless() {
        return playbook.steps().stream()
                .filter(step -> Harm.reason(step).isPresent())
                .findFirst()
                .map(step -> "; once '" + step.id() + "' has begun the run stops instead, and can be resumed there")
                .orElse("");
    }

    private Place start() {
        return Place.start(playbook.origin().file());
    }

    private void add(Level level, Place place, String message) {
        findings.add(new Finding(level, new Problem(place, "", message)));
    }
}
