package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class MetricVerticleTest {

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final Set<String> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean refuse;

    @TempDir
    Path root;

    private final MetricVerticle verticle =
            new MetricVerticle(this::sampler, Duration.ofMillis(20), System::nanoTime, this::keep);

    private HostSampler sampler() {
        new Tree(root).with("loadavg", "0.50 1.00 2.00 1/84 5089\n");
        return HostSampler.at(root, root, InstantSource.system(), System::nanoTime);
    }

    private void keep(HostSample sample) {
        threads.add(Thread.currentThread().getName());
        if (refuse) {
            refuse = false;
            throw new IllegalStateException("a test's fault");
        }
    }

    private void deploy() throws Exception {
        vertx.eventBus().<JsonObject>consumer(HostMetrics.ADDRESS, message -> heard.add(message.body()));
        vertx.deployVerticle(verticle).await(5, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().await(5, TimeUnit.SECONDS);
    }

    @Test
    void tellsTheBusAtASteadyPaceFromItsOwnThread() throws Exception {
        assertTrue(verticle.latest().isEmpty());
        deploy();
        for (int i = 0; i < 3; i++) {
            assertEquals(0.5, hear().getJsonObject("load").getDouble("one"));
        }
        assertEquals(1.0, verticle.latest().orElseThrow().load().five());
        assertEquals(Set.of("host-metrics"), threads);
    }

    @Test
    void goesOnAfterAFault() throws Exception {
        refuse = true;
        deploy();
        hear();
        assertFalse(refuse);
    }

    @Test
    void stops() throws Exception {
        deploy();
        hear();
        vertx.undeploy(verticle.deploymentID()).await(5, TimeUnit.SECONDS);
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("host-metrics")));
    }

    private JsonObject hear() throws InterruptedException {
        JsonObject json = heard.poll(10, TimeUnit.SECONDS);
        assertTrue(json != null, "nothing came over the bus");
        return json;
    }
}
