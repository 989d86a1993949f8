package io.hostler.web;

import io.hostler.core.event.Delivery;
import io.hostler.core.event.Intake;
import io.hostler.core.operation.Operations;
import io.vertx.core.buffer.Buffer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The parts of the agent that requests lead to.
///
/// @param parser reads a webhook body; throws with one line when it is bad; called on event loops for small bodies
/// @param intake stores what was read
/// @param operations answers the API; called on virtual threads, but `readiness` on event loops
/// @param metrics renders the metrics in Prometheus' text format 0.0.4; called on virtual threads
/// @param tokens knows who may use the API over TCP
/// @param nanos elapsed time in ns, such as `System::nanoTime`
public record AgentPorts(
        Function<Buffer, Delivery> parser,
        Intake intake,
        Operations operations,
        Supplier<Buffer> metrics,
        Tokens tokens,
        LongSupplier nanos) {}
