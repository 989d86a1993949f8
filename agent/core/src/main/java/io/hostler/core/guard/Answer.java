package io.hostler.core.guard;

import java.time.Instant;

/// What the guards say to a run that a rule wants.
public sealed interface Answer {

    /// Nothing speaks against it.
    record Run() implements Answer {}

    /// Not now; the question is to be asked anew.
    ///
    /// @param guard which one, a constant word such as `cooldown`
    /// @param reason one line for an operator, which begins with the guard's name
    /// @param until when to ask anew, at the latest
    record Hold(String guard, String reason, Instant until) implements Answer {}

    /// Not for this episode, whatever the time.
    ///
    /// @param guard which one, a constant word such as `observe`
    /// @param reason one line for an operator, which begins with the guard's name
    record Refuse(String guard, String reason) implements Answer {}
}
