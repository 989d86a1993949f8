package io.hostler.plugin.wait;

import java.time.Duration;

/// What a `wait` step gives to later steps.
///
/// @param waited how long it took
record WaitOutputs(Duration waited) {}
