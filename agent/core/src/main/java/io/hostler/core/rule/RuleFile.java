package io.hostler.core.rule;

import io.hostler.core.allow.Mode;
import io.hostler.core.document.Mapping;
import io.hostler.core.document.Place;
import io.hostler.core.document.Says;
import io.hostler.core.document.Scalar;
import io.hostler.core.guard.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A file of rules as it stands there, from which the published schema is made too.
///
/// @param version 1, which is what is meant when it is left out
/// @param rules in order: the first that matches takes the alert
public record RuleFile(
        @Says(value = "The version of this language: 1.", orElse = "1", matches = "1")
        String version,

        @Says(value = "The rules; the first that matches takes the alert.", required = true)
        List<Entry> rules) {

    /// One rule.
    public record Entry(
            Place place,

            @Says(value = "Names the rule.", matches = "[a-z][a-z0-9_.-]*")
            String rule,

            @Says("Prometheus matchers for the labels of an alert, such as 'alertname=\"DiskAlmostFull\"'.")
            Optional<Scalar> alert,

            @Says("A condition on this host's own metrics.") Optional<Threshold> threshold,

            @Says("Times to run at.") Optional<Schedule> schedule,

            @Says("An expression that must be true too, over 'alert'.")
            Optional<Scalar> when,

            @Says("The playbook.") Scalar run,
            @Says("The playbook's inputs.") Mapping with,

            @Says(value = "How far to go without a person.", orElse = "suggest")
            Mode mode,

            @Says("What may hold a run back.") Guard guard,

            @Says("How to tell whether it helped.") Optional<Help> expect,

            @Says(value = "What to do when the alert is over.", orElse = "nothing")
            Resolved resolved,

            @Says("Where the alert names the host: any, instance, label NAME, or a host's name.")
            Optional<Target> target,

            @Says("Whose runs go first.") Optional<Priority> priority,

            @Says(value = "Whether later rules may take the same alert too.", key = "continue", orElse = "false")
            boolean goesOn) {}

    /// The limits of a rule.
    public record Guard(
            @Says(value = "The least time from one run to the next.", orElse = "15m")
            Duration cooldown,

            @Says("How many runs in which time, such as 3/h; an empty list sets no limit.")
            Optional<List<Budget>> budget,

            @Says(value = "Whether the first minute after start only watches.", orElse = "true")
            boolean firstMinute,

            @Says("Inputs for whose values runs are counted apart.")
            List<String> per) {}

    /// How to tell whether a run helped.
    public record Help(
            @Says("An expression that is true when it helped, over 'inputs' and 'alert'.")
            Scalar holds,

            @Says(value = "How long to wait for it.", orElse = "20m")
            Duration within) {}

    /// A condition on this host's own metrics.
    public record Threshold(
            @Says("An expression that is true when there is something to do.")
            Scalar expr,

            @Says(value = "How long it must be true.", key = "for", orElse = "0s")
            Duration lasting,

            @Says("An expression that is true when it is over.")
            Optional<Scalar> until) {}

    /// Times to run at.
    public record Schedule(
            @Says(value = "Minute, hour, day, month and weekday, in UTC.", matches = "\\S+( \\S+){4}")
            String cron,

            @Says(value = "A random delay of at most this.", orElse = "0s")
            Duration jitter) {}
}
