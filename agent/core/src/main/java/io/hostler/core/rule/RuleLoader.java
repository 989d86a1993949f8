package io.hostler.core.rule;

import io.hostler.core.allow.Ownership;
import io.hostler.core.document.Binder;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Documents;
import io.hostler.core.document.Mapping;
import io.hostler.core.document.Node;
import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import io.hostler.core.document.Says;
import io.hostler.core.document.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads folders of rules, and finds all that is wrong in all of their files. Blocks.
final class RuleLoader {

    private final RuleContext context;
    private final Function<Path, Optional<String>> ownership;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private RuleLoader(RuleContext context, Function<Path, Optional<String>> ownership) {
        this.context = context;
        this.ownership = ownership;
    }

    /// Reads `*.yaml` of each folder, by name; a folder that is not there has no rules.
    static Checked<RuleBook> load(List<Path> folders, RuleContext context) {
        return load(folders, context, Ownership::check);
    }

    static Checked<RuleBook> load(List<Path> folders, RuleContext context, Function<Path, Optional<String>> ownership) {
        var loader = new RuleLoader(context, ownership);
        folders.stream().filter(Files::exists).forEach(loader::folder);
        return loader.book();
    }

    /// Reads one file's text; for lint.
    static Checked<RuleBook> load(String file, String text, RuleContext context) {
        var loader = new RuleLoader(context, _ -> Optional.empty());
        loader.text(file, text);
        return loader.book();
    }

    private Checked<RuleBook> book() {
        refuseTwins();
        return problems.isEmpty() ? new Checked.Valid<>(new RuleBook(rules)) : new Checked.Refused<>(problems);
    }

    private void folder(Path folder) {
        if (!trusted(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(this::file);
        } catch (IOException e) {
            problems.add(new Problem(Place.start(folder.toString()), "", "cannot be listed: " + e.getMessage()));
        }
    }

    private void file(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".yml")) {
            problems.add(new Problem(Place.start(file.toString()), "", "is not read; rename it to end with .yaml"));
        }
        if (name.endsWith(".yaml") && trusted(file)) {
            Checked<String> text = Documents.text(file);
            problems.addAll(text.problems());
            text.then(it -> {
                text(file.toString(), it);
                return text;
            });
        }
    }

    private boolean trusted(Path path) {
        Optional<String> problem = ownership.apply(path);
        problem.ifPresent(line -> {
            String file = line.split(": ", 2)[0];
            String message = line.substring(Math.min(line.length(), file.length() + 2));
            problems.add(new Problem(Place.start(file), "", message));
        });
        return problem.isEmpty();
    }

    private void text(String file, String text) {
        Checked<Mapping> mapping = Documents.mapping(file, text);
        problems.addAll(mapping.problems());
        if (mapping instanceof Checked.Valid<Mapping> valid) {
            problems.addAll(Binder.bind(Frame.class, valid.value()).problems());
            valid.value().find("rules").ifPresent(this::rules);
        }
    }

    /// Reads each rule by itself, so that one that is wrong does not hide what is wrong with the others.
    private void rules(Node node) {
        if (!(node instanceof Sequence list)) {
            return;
        }
        for (int i = 0; i < list.items().size(); i++) {
            String path = "rules[" + i + "]";
            if (list.items().get(i) instanceof Mapping mapping) {
                rule(mapping, path);
            } else {
                Node item = list.items().get(i);
                problems.add(new Problem(item.place(), path, "must be a map, not " + item.kind()));
            }
        }
    }

    private void rule(Mapping mapping, String path) {
        Checked<Rule> rule = Binder.bind(RuleFile.Entry.class, mapping, path)
                .then(entry -> new RuleCompiler(context, entry, path).compile(mapping));
        switch (rule) {
            case Checked.Valid<Rule> valid -> rules.add(valid.value());
            case Checked.Refused<Rule> refused -> problems.addAll(refused.problems());
        }
    }

    private void refuseTwins() {
        Map<String, Rule> seen = new HashMap<>();
        for (Rule rule : rules) {
            Optional.ofNullable(seen.putIfAbsent(rule.name(), rule))
                    .ifPresent(first -> problems.add(new Problem(
                            rule.place(),
                            "",
                            "rule '" + rule.name() + "' is also at " + first.place() + "; rename one")));
        }
    }

    /// A [RuleFile] whose rules are still to be read.
    private record Frame(
            @Says(value = "The version of this language: 1.", orElse = "1", matches = "1")
            String version,

            @Says(value = "The rules.", required = true) Sequence rules) {}
}
