package io.hostler.core.playbook;

import io.hostler.api.Source;

/// Where the files beside a playbook come from.
interface Sources {

    /// Reads one.
    ///
    /// @param name as the playbook gives it
    /// @throws IllegalArgumentException with words when it cannot be had
    Source read(String name);
}
