package io.hostler.core.run;

import io.hostler.api.Task;

/// One task call with its parameters filled in.
record BoundStep<P extends Record>(String id, Task<P> task, P params) {}
