package io.hostler.core.metric;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Samples the host at a steady pace in one thread of its own, never on the event loop, and tells the bus.
public final class MetricVerticle extends VerticleBase {

    private static final System.Logger LOG = System.getLogger(MetricVerticle.class.getName());
    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    private final Supplier<HostSampler> sampler;
    private final Duration every;
    private final LongSupplier nanos;
    private final Consumer<HostSample> keeper;
    private volatile Optional<HostSample> latest = Optional.empty();
    private volatile boolean stopped;
    private boolean failing;
    private Optional<Thread> thread = Optional.empty();

    /// Creates a verticle that is not sampling yet.
    ///
    /// @param sampler opens the sampler; called in the sampling thread, which also closes it
    /// @param every the pace, such as 1 s
    /// @param nanos elapsed time, ns
    /// @param keeper gets each sample in the sampling thread before the bus does, such as [SeriesHistory#add]
    public MetricVerticle(
            Supplier<HostSampler> sampler, Duration every, LongSupplier nanos, Consumer<HostSample> keeper) {
        this.sampler = sampler;
        this.every = every;
        this.nanos = nanos;
        this.keeper = keeper;
    }

    /// The newest sample; empty until the first is taken. From any thread.
    public Optional<HostSample> latest() {
        return latest;
    }

    @Override
    public Future<?> start() {
        thread = Optional.of(Thread.ofPlatform().daemon().name("host-metrics").start(this::work));
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        stopped = true;
        return vertx.executeBlocking(() -> {
            for (Thread worker : thread.stream().toList()) {
                LockSupport.unpark(worker);
                worker.join(STOP_WITHIN);
            }
            return stopped;
        });
    }

    private void work() {
        try (HostSampler open = sampler.get()) {
            long due = nanos.getAsLong();
            while (!stopped) {
                take(open);
                due = await(due + every.toNanos());
            }
        }
    }

    private void take(HostSampler open) {
        try {
            HostSample sample = open.sample();
            latest = Optional.of(sample);
            keeper.accept(sample);
            vertx.eventBus().publish(HostMetrics.ADDRESS, new HostMetrics(sample).toJson());
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(Level.ERROR, "metrics: a sample failed; it is tried again every " + every, e);
            }
            failing = true;
        }
    }

    /// Waits until `due` and returns it, or the present when that is long past: missed samples are not made up for.
    private long await(long due) {
        long left = due - nanos.getAsLong();
        while (left > 0 && !stopped) {
            LockSupport.parkNanos(this, left);
            left = due - nanos.getAsLong();
        }
        return left < -every.toNanos() ? nanos.getAsLong() : due;
    }
}
