package io.hostler.cli.agent;

import io.hostler.cli.connection.Refusals;
import io.hostler.core.config.ConfigSources;
import io.hostler.core.config.Configuration;
import io.hostler.core.document.DocumentException;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/// The process of an agent: signals, start and end.
public final class AgentProcess {

    private static final Logger LOG = System.getLogger(AgentProcess.class.getName());
    private static final int EVENT_LOOPS = 2;
    private static final int WORKERS = 4;

    private AgentProcess() {}

    /// Tends this host until SIGTERM or SIGINT.
    ///
    /// @throws io.hostler.core.operation.Refusal when a file is wrong
    public static void run(ConfigSources sources) {
        LogFormat.install();
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Vertx vertx = vertx(registry);
        var ended = new CountDownLatch(1);
        try {
            Configuration config = config(vertx, sources);
            config.current().warnings().forEach(line -> LOG.log(Level.WARNING, line));
            var agent = new Agent(config, vertx, registry, Version.number(), InstantSource.system());
            // Not a shutdown hook: beside it, Java's own one already takes the log away.
            Signals.handle("TERM", ended::countDown);
            Signals.handle("INT", ended::countDown);
            Signals.handle("HUP", () -> Thread.startVirtualThread(agent::reload));
            agent.start();
            ended.await();
            end(agent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            vertx.close();
            throw e;
        }
    }

    private static void end(Agent agent) {
        LOG.log(Level.INFO, "ending: nothing more is taken in, steps under way have 60 s");
        agent.close();
        LOG.log(Level.INFO, "ended");
    }

    private static Configuration config(Vertx vertx, ConfigSources sources) {
        try {
            return Configuration.open(vertx, sources)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DocumentException wrong ? Refusals.of(wrong, "configuration") : e;
        }
    }

    private static Vertx vertx(PrometheusMeterRegistry registry) {
        var metrics = new MicrometerMetricsOptions()
                .setEnabled(true)
                .setLabels(
                        EnumSet.of(Label.HTTP_METHOD, Label.HTTP_CODE, Label.EB_ADDRESS, Label.LOCAL, Label.POOL_NAME));
        var options = new VertxOptions()
                .setEventLoopPoolSize(EVENT_LOOPS)
                .setWorkerPoolSize(WORKERS)
                .setInternalBlockingPoolSize(WORKERS)
                .setMetricsOptions(metrics);
        return Vertx.builder()
                .with(options)
                .withMetrics(new MicrometerMetricsFactory(registry))
                .build();
    }
}
