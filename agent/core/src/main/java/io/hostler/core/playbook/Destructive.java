package io.hostler.core.playbook;

import java.util.List;

/// Why a playbook may do what nothing can take back; derived from its tasks, never typed by hand.
///
/// @param reasons one line each, such as `step 'migrate': exec may run once only`; empty when all can be undone
public record Destructive(List<String> reasons) {

    /// Takes a copy of the reasons.
    public Destructive {
        reasons = List.copyOf(reasons);
    }

    /// Says whether there is any reason.
    public boolean holds() {
        return !reasons.isEmpty();
    }
}
