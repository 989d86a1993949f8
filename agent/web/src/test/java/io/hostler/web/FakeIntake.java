package io.hostler.web;

import io.hostler.core.event.Delivery;
import io.hostler.core.event.Intake;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Keeps deliveries, and answers as it is told.
final class FakeIntake implements Intake {

    final List<Delivery> stored = new CopyOnWriteArrayList<>();
    volatile Function<Delivery, CompletionStage<Receipt>> answer = FakeIntake::all;

    static CompletionStage<Receipt> all(Delivery delivery) {
        return CompletableFuture.completedFuture(new Receipt(delivery.alerts().size(), 0));
    }

    @Override
    public CompletionStage<Receipt> accept(Delivery delivery) {
        stored.add(delivery);
        return answer.apply(delivery);
    }
}
