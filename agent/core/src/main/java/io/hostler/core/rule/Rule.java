package io.hostler.core.rule;

import io.hostler.core.allow.Mode;
import io.hostler.core.document.Place;
import io.hostler.core.expression.Expression;
import io.hostler.core.guard.GuardPolicy;
import io.hostler.core.playbook.Input;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A rule that was checked against its playbook. Safe for many threads.
///
/// @param text the whole rule in one line, by which two versions of it are told apart
/// @param when of type bool, over `alert`
/// @param inputs of the playbook, as they were when the rule was read
/// @param mode as written; the allow file may set a lower one
/// @param per the inputs for whose values the guards count apart
/// @param goesOn whether later rules may take the same alert too
public record Rule(
        String name,
        Place place,
        String text,
        Matchers matchers,
        Optional<Expression> when,
        String playbook,
        List<Input> inputs,
        SequencedMap<String, Given> with,
        Mode mode,
        GuardPolicy guard,
        List<String> per,
        Optional<Expect> expect,
        Resolved resolved,
        Target target,
        Optional<Priority> priority,
        boolean goesOn) {

    /// Takes copies.
    public Rule {
        inputs = List.copyOf(inputs);
        per = List.copyOf(per);
    }
}
