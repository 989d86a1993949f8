package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OffloadTest {

    private final Vertx vertx = Vertx.vertx();
    private final Offload offload = new Offload(vertx);

    @AfterEach
    void close() {
        offload.close();
        vertx.close().await();
    }

    @Test
    void refusesTheSixtyFifth() {
        var go = new CountDownLatch(1);
        var calls = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 64; i++) {
            calls.add(offload.limited(() -> {
                go.await();
                return true;
            }));
        }
        var refused =
                assertInstanceOf(HttpProblem.class, offload.limited(() -> true).cause());
        assertEquals(503, refused.status());
        assertEquals(true, offload.call(() -> true).await());
        go.countDown();
        Future.all(calls).await();
        assertEquals(true, offload.limited(() -> true).await());
    }

    @Test
    void answersWhateverGoesWrong() {
        var deep = offload.call(() -> {
            throw new StackOverflowError("deep");
        });
        assertThrows(StackOverflowError.class, deep::await);
    }

    @Test
    void refusesOnceClosed() {
        offload.close();
        var refused =
                assertInstanceOf(HttpProblem.class, offload.call(() -> true).cause());
        assertEquals("the agent is stopping; try again", refused.detail());
    }
}
