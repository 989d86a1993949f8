package io.hostler.cli.agent;

import io.hostler.core.event.Delivery;
import io.hostler.core.event.Intake;
import io.hostler.core.metric.AgentMetrics;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/// Counts what an intake stored.
record CountedIntake(Intake intake, AgentMetrics metrics) implements Intake {

    @Override
    public CompletionStage<Receipt> accept(Delivery delivery) {
        return intake.accept(delivery).thenApply(receipt -> {
            delivery.alerts()
                    .forEach(alert -> metrics.event(
                            delivery.source(), alert.status().name().toLowerCase(Locale.ROOT)));
            for (int i = 0; i < receipt.repeated(); i++) {
                metrics.duplicate();
            }
            return receipt;
        });
    }
}
