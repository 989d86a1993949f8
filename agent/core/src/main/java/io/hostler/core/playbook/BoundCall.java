package io.hostler.core.playbook;

import io.hostler.api.Task;

/// A task with the parameters of one call.
///
/// @param <P> the task's parameters
public record BoundCall<P extends Record>(Task<P> task, P params) {}
