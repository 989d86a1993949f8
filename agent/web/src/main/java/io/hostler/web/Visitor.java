package io.hostler.web;

import io.hostler.core.operation.Caller;
import java.util.Locale;
import java.util.Optional;

/// Somebody who was let in.
///
/// @param role empty for one who may only deliver alerts
record Visitor(String name, Optional<Caller.Role> role) {

    /// Returns the visitor as a caller, or fails with 403 when the role does not reach.
    Caller as(Caller.Role needed) {
        return role.map(held -> new Caller(name, held))
                .filter(caller -> caller.may(needed))
                .orElseThrow(() -> HttpProblem.of(403, name + " may not do this; it needs role " + word(needed)));
    }

    private static String word(Caller.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
