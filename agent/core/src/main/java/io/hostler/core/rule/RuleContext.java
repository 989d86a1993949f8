package io.hostler.core.rule;

import io.hostler.core.expression.Scope;

/// What rules are checked against.
///
/// @param scope the names besides `alert` and `inputs`, such as `host`, and the functions
public record RuleContext(Playbooks playbooks, Scope scope) {}
