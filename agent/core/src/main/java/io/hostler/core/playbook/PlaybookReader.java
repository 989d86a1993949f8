package io.hostler.core.playbook;

import io.hostler.core.document.Binder;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Mapping;
import io.hostler.core.document.Place;
import io.hostler.core.expression.Functions;
import io.hostler.core.playbook.Playbook.Origin;
import java.util.ArrayList;
import java.util.List;

/// Makes a playbook of a file's nodes, or finds all that is wrong.
///
/// @param name what the playbook must be called
record PlaybookReader(TaskCatalog catalog, Functions functions, Sources sources, String name) {

    Checked<Playbook> read(String file, String text, Mapping mapping) {
        var problems = new Problems();
        Mapping known = new Later(problems).without(mapping);
        Checked<Playbook> read = Binder.bind(PlaybookFile.class, known)
                .then(bound -> Checked.of(playbook(bound, known, file, text, problems), problems.all()));
        var all = new ArrayList<>(problems.all());
        all.addAll(read.problems());
        return read instanceof Checked.Valid<Playbook> valid ? valid : new Checked.Refused<>(all);
    }

    private Playbook playbook(PlaybookFile bound, Mapping mapping, String file, String text, Problems problems) {
        requireName(bound, mapping, problems);
        List<Input> inputs = new InputReader(problems).read(bound.inputs());
        var beside = new Beside(sources, problems);
        var reader = new StepReader(catalog, Types.start(inputs, functions), beside, problems);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < bound.steps().size(); i++) {
            reader.read(bound.steps().get(i), i + 1).ifPresent(steps::add);
        }
        return new Playbook(
                bound.playbook(),
                bound.says(),
                inputs,
                bound.timeout(),
                bound.onFailure(),
                bound.relief(),
                steps,
                new Harm(steps).destructive(),
                new Origin(file, text, beside.all()));
    }

    private void requireName(PlaybookFile bound, Mapping mapping, Problems problems) {
        if (!bound.playbook().equals(name)) {
            Place place = mapping.find("playbook").orElse(mapping).place();
            problems.add(
                    place,
                    "playbook",
                    "'" + bound.playbook() + "' must be the file's name; write " + name + " or rename the file");
        }
    }
}
