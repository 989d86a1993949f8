package io.hostler.core.dispatch;

import io.hostler.core.rule.Decision.Matched;

/// What the guards count by, besides the rule: the host, and the inputs that the rule counts apart.
final class GuardKey {

    private GuardKey() {}

    static String of(Matched matched) {
        var key = new StringBuilder(matched.target());
        for (String input : matched.rule().per()) {
            key.append(' ').append(input).append('=').append(matched.inputs().getOrDefault(input, ""));
        }
        return key.toString();
    }
}
