package io.hostler.core.rule;

import io.hostler.core.allow.Mode;
import io.hostler.core.guard.GuardState;
import io.hostler.core.guard.Pause;
import io.hostler.core.guard.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a rule makes of an alert, and why.
public sealed interface Decision {

    /// Returns the rule.
    Rule rule();

    /// The rule leaves the alert alone.
    ///
    /// @param reason one line: which matcher, `when`, or an earlier rule
    record NotMatched(Rule rule, String reason) implements Decision {}

    /// The rule takes the alert, and cannot say with which inputs; nothing can be run, and a person should know.
    ///
    /// @param reason one line, which begins with the key that is to blame
    record Unusable(Rule rule, String reason) implements Decision {}

    /// The rule takes the alert.
    ///
    /// @param target the host that the guards count by
    /// @param elsewhere why the alert is not for this host, empty when it is
    /// @param mode how far to go: the rule's, or the allow file's where that is lower
    /// @param inputs all of the playbook's, as expressions see them
    record Matched(Rule rule, String target, Optional<String> elsewhere, Mode mode, SortedMap<String, Object> inputs)
            implements Decision {

        /// Keeps a copy that cannot change.
        public Matched {
            inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        }

        /// Says why the rule may only watch, empty when it may do more.
        public Optional<String> observing() {
            return Optional.of(
                            rule.mode() == Mode.OBSERVE
                                    ? "the rule's mode is observe"
                                    : "the allow file's max_mode is observe")
                    .filter(_ -> mode == Mode.OBSERVE);
        }

        /// Returns what the guards count by besides the rule: the host, and the inputs that the rule counts apart.
        public String counted() {
            return Stream.concat(
                            Stream.of(target),
                            rule.per().stream().map(name -> name + "=" + inputs.getOrDefault(name, "")))
                    .collect(Collectors.joining(" "));
        }

        /// Returns what the guards look at.
        ///
        /// @param up how long ago the agent started
        public GuardState guardState(Instant now, Optional<Pause> pause, Duration up, RunHistory history) {
            return new GuardState(now, observing(), elsewhere, pause, up, history.earlier(), history.starts());
        }
    }

    /// Says whether later rules are not asked any more.
    default boolean isLast() {
        return !(this instanceof NotMatched) && !rule().goesOn();
    }
}
