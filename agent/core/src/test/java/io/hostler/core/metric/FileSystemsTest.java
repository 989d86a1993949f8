package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FileSystemsTest {

    private static final Mount ROOT = new Mount("/dev/vda", "/", "ext4", false);
    private static final Mount NFS = new Mount("server:/x", "/net", "nfs4", true);

    private final AtomicLong nanos = new AtomicLong();
    private final Semaphore asked = new Semaphore(0);
    private final CountDownLatch serverIsBack = new CountDownLatch(1);
    private volatile boolean hangs;
    private volatile long size = 100;

    private final FileSystems fileSystems = new FileSystems(
            () -> List.of(NFS, ROOT), this::ask, Duration.ofSeconds(15), Duration.ofSeconds(5), nanos::get);

    private Optional<Space> ask(String mountpoint) {
        asked.release();
        if (mountpoint.equals("/net") && hangs) {
            awaitServer();
        }
        return Optional.of(new Space(size, 50, 40, 10, 5));
    }

    private void awaitServer() {
        try {
            serverIsBack.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void release() {
        serverIsBack.countDown();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /// Each look runs in a thread of its own, so its end is awaited.
    private List<FileSystem> awaitSize(int wanted) {
        while (fileSystems.latest().size() != wanted) {
            Thread.onSpinWait();
        }
        return fileSystems.latest();
    }

    @Test
    void looksAgainWhenItIsTimeAndNotBefore() throws InterruptedException {
        assertEquals(List.of(), fileSystems.latest());
        assertEquals(100, awaitSize(2).getFirst().size());
        size = 200;
        pass(Duration.ofSeconds(14));
        assertEquals(100, fileSystems.latest().getFirst().size());
        assertEquals(2, asked.availablePermits());
        pass(Duration.ofSeconds(1));
        while (fileSystems.latest().getFirst().size() != 200) {
            Thread.onSpinWait();
        }
        assertTrue(asked.tryAcquire(4, 5, TimeUnit.SECONDS));
    }

    @Test
    void leavesOneThatHangsOutUntilItAnswers() throws InterruptedException {
        hangs = true;
        fileSystems.latest();
        asked.acquire();
        pass(Duration.ofSeconds(6));
        List<FileSystem> found = awaitSize(2);
        assertEquals(NFS.failed(), found.getFirst());
        assertEquals(ROOT.with(new Space(100, 50, 40, 10, 5)), found.getLast());
        assertEquals(1, asked.availablePermits(), "the one that hangs is not asked again");

        hangs = false;
        serverIsBack.countDown();
        while (fileSystems.latest().getFirst().failed()) {
            pass(Duration.ofSeconds(1));
            Thread.onSpinWait();
        }
        assertEquals(100, fileSystems.latest().getFirst().size());
    }

    @Test
    void oneThatGivesAnErrorHasFailed() {
        var failing = new FileSystems(
                () -> List.of(ROOT), _ -> Optional.empty(), Duration.ofSeconds(15), Duration.ofSeconds(5), nanos::get);
        while (failing.latest().isEmpty()) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(ROOT.failed()), failing.latest());
    }

    @Test
    void countsAsDfDoes() {
        FileSystem fileSystem = ROOT.with(new Space(100, 30, 10, 8, 2));
        assertEquals(70.0 / 80, fileSystem.used(), 1e-9);
        assertEquals(0.75, fileSystem.filesUsed(), 1e-9);
        assertEquals(0, ROOT.with(new Space(100, 30, 10, 0, 0)).filesUsed(), "no inodes to run out of");
        assertEquals(0, ROOT.failed().used());
    }
}
