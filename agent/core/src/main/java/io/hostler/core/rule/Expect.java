package io.hostler.core.rule;

import io.hostler.core.expression.Expression;
import java.time.Duration;

/// How to tell whether a run helped.
///
/// @param holds over `inputs` and `alert`, of type bool
/// @param within how long to wait for it
public record Expect(Expression holds, Duration within) {}
