package io.hostler.core.event;

import java.util.concurrent.CompletionStage;

/// Takes deliveries in. It never blocks, so an event loop may call it.
public interface Intake {

    /// Stores the alerts; the stage completes when they are on the disk, so that the sender may forget them.
    ///
    /// It fails with [IntakeException] when nothing was stored: the agent is full, stopping or out of disk.
    CompletionStage<Receipt> accept(Delivery delivery);

    /// What became of a delivery.
    ///
    /// @param stored how many alerts were new
    /// @param repeated how many were known
    record Receipt(int stored, int repeated) {}
}
