package io.hostler.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class JournalTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00.123456Z"));

    @TempDir
    private Path state;

    private final AtomicInteger commits = new AtomicInteger();
    private final JournalSettings settings =
            JournalSettings.of("hostler test", CLOCK).withCommits(_ -> commits.incrementAndGet());

    @Test
    void commitsWhatComesMeanwhileAtOnce() {
        try (Journal journal = Journal.open(state, settings)) {
            var gate = new CountDownLatch(1);
            CompletableFuture<Boolean> first = journal.write(_ -> passed(gate));
            List<CompletableFuture<Integer>> others = IntStream.range(0, 100)
                    .mapToObj(i -> journal.write(put("k" + i)))
                    .toList();
            gate.countDown();
            others.forEach(CompletableFuture::join);
            assertTrue(first.join());
            assertEquals(100, count(journal));
        }
        assertTrue(commits.get() <= 3, "commits: " + commits);
    }

    @Test
    void takesBackOnlyTheWorkThatFails() {
        try (Journal journal = Journal.open(state, settings)) {
            var gate = new CountDownLatch(1);
            journal.write(_ -> passed(gate));
            var before = journal.write(put("a"));
            CompletableFuture<Integer> failing = journal.write(tx -> {
                put("half").run(tx);
                throw new IllegalStateException("on purpose");
            });
            var after = journal.write(put("b"));
            gate.countDown();
            assertEquals(1, before.join());
            assertEquals(1, after.join());
            assertInstanceOf(IllegalStateException.class, cause(failing));
            assertEquals(List.of("a", "b"), keys(journal));
        }
    }

    @Test
    void takesBackAWorkThatFailsAlone() {
        try (Journal journal = Journal.open(state, settings)) {
            put(journal, "a");
            CompletableFuture<Integer> twice = journal.write(tx -> put("b").run(tx) + put("a").run(tx));
            assertInstanceOf(JournalException.class, cause(twice));
            assertEquals(List.of("a"), keys(journal));
            put(journal, "b");
            assertTrue(journal.healthy());
        }
    }

    @Test
    void keepsRowsFromOneOpeningToTheNext() {
        try (Journal journal = Journal.open(state, settings)) {
            put(journal, "a");
        }
        try (Journal journal = Journal.open(state, settings)) {
            put(journal, "b");
            assertEquals(List.of("a", "b"), keys(journal));
        }
    }

    @Test
    void refusesWritesThatItCannotHold() {
        try (Journal journal = Journal.open(state, settings.withWaiting(2))) {
            var begun = new CountDownLatch(1);
            var gate = new CountDownLatch(1);
            journal.write(_ -> {
                begun.countDown();
                return passed(gate);
            });
            passed(begun);
            List<CompletableFuture<Integer>> writes =
                    List.of(journal.write(put("a")), journal.write(put("b")), journal.write(put("c")));
            assertInstanceOf(JournalFullException.class, cause(writes.getLast()));
            gate.countDown();
            writes.subList(0, 2).forEach(CompletableFuture::join);
            assertEquals(List.of("a", "b"), keys(journal));
        }
    }

    @Test
    void writesWhatIsWaitingWhenItCloses() {
        var gate = new CountDownLatch(1);
        Journal journal = Journal.open(state, settings);
        journal.write(_ -> passed(gate));
        CompletableFuture<Integer> waiting = journal.write(put("a"));
        Thread closing = Thread.startVirtualThread(journal::close);
        gate.countDown();
        assertEquals(1, waiting.join());
        assertTrue(joined(closing));
        assertFalse(journal.healthy());
        assertEquals("the journal is closed", cause(journal.write(put("b"))).getMessage());
    }

    @Test
    void writesNothingMoreOnceTheDiskFailed() {
        List<JournalException> told = new CopyOnWriteArrayList<>();
        try (Journal journal = Journal.open(state, settings.withFatal(told::add))) {
            put(journal, "a");
            var lost = journal.write(tx -> {
                put("b").run(tx);
                throw new BrokenDiskException("EIO", new IOException());
            });
            assertInstanceOf(BrokenDiskException.class, cause(lost));
            assertInstanceOf(BrokenDiskException.class, cause(journal.write(put("c"))));
            assertFalse(journal.healthy());
            assertEquals(List.of("a"), keys(journal));
        }
        assertEquals(
                List.of("the journal's disk fails: EIO; nothing more is written, check the disk"),
                told.stream().map(Throwable::getMessage).toList());
    }

    @Test
    void readsFromOneMoment() {
        try (Journal journal = Journal.open(state, settings)) {
            put(journal, "a");
            List<Integer> counts = journal.read(view -> {
                int before = count(view);
                put(journal, "b");
                return List.of(before, count(view));
            });
            assertEquals(List.of(1, 1), counts);
            assertEquals(2, count(journal));
        }
    }

    @Test
    void readersCannotWrite() {
        try (Journal journal = Journal.open(state, settings)) {
            assertThrows(
                    JournalException.class,
                    () -> journal.read(
                            view -> view.list("DELETE FROM guard_state RETURNING key", row -> row.text("key"))));
        }
    }

    @Test
    void belongsToOneOwner() throws IOException {
        try (Journal journal = Journal.open(state, settings)) {
            var refused = assertThrows(StateLockedException.class, () -> Journal.open(state, settings));
            assertEquals("hostler test, pid " + ProcessHandle.current().pid(), refused.holder());
            put(journal, "a");
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state)));
        Journal.open(state, settings).close();
    }

    @Test
    void saysWhyAFolderCannotBeUsed() throws IOException {
        Path file = Files.createFile(state.resolve("file"));
        var refused = assertThrows(JournalException.class, () -> Journal.open(file, settings));
        assertEquals(
                "state folder " + file + " is not a folder: name another, or move the file away", refused.getMessage());
    }

    @Test
    void refusesAJournalOfAnIncompatibleProgram() {
        Journal.open(
                        state,
                        settings,
                        List.of(Migration.ALL.getFirst(), new Migration(2, "CREATE TABLE more (a TEXT);")))
                .close();
        var refused = assertThrows(JournalException.class, () -> Journal.open(state, settings));
        assertEquals(
                "the journal is of version 2 and needs a program of 2, this one is of 1:"
                        + " install the newer hostler again, or restore its state from before the upgrade",
                refused.getMessage());
    }

    @Test
    void readsAJournalOfTheNextReleaseAndUpgradesItsOwn() {
        List<Migration> next =
                List.of(Migration.ALL.getFirst(), new Migration(1, "ALTER TABLE guard_state ADD COLUMN note TEXT;"));
        try (Journal journal = Journal.open(state, settings)) {
            put(journal, "a");
        }
        Journal.open(state, settings, next).close();
        Journal.open(state, settings, next).close();
        try (Journal journal = Journal.open(state, settings)) {
            put(journal, "b");
            assertEquals(List.of("a", "b"), keys(journal));
        }
    }

    private static Work<Integer> put(String key) {
        return tx -> tx.update("INSERT INTO guard_state (key, body) VALUES (?, ?)", key, "{}");
    }

    private static void put(Journal journal, String key) {
        assertEquals(1, journal.write(put(key)).join());
    }

    private static List<String> keys(Journal journal) {
        return journal.read(view -> view.list("SELECT key FROM guard_state ORDER BY key", row -> row.text("key")));
    }

    private static int count(Journal journal) {
        return journal.read(JournalTest::count);
    }

    private static int count(View view) {
        return view.first("SELECT count(*) AS n FROM guard_state", row -> (int) row.number("n"))
                .orElseThrow();
    }

    private static Throwable cause(CompletableFuture<?> failing) {
        return assertThrows(CompletionException.class, failing::join).getCause();
    }

    private static boolean passed(CountDownLatch gate) {
        try {
            gate.await();
            return true;
        } catch (InterruptedException e) {
            // Closing interrupts the journal's thread, which must not lose what it is about.
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
