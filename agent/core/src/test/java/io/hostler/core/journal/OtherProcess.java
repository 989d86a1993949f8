package io.hostler.core.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// A second JVM that owns a state folder and writes rows; it prints a row's number once it is on the disk.
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private OtherProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    public static void main(String[] args) {
        Journal journal = Journal.open(Path.of(args[0]), JournalSettings.of("hostler agent", InstantSource.system()));
        System.out.println("open");
        for (int i = 0; ; i++) {
            String key = Integer.toString(i);
            journal.write(tx -> tx.update("INSERT INTO guard_state VALUES (?, '{}')", key))
                    .thenAccept(_ -> System.out.println(key))
                    .join();
        }
    }

    static OtherProcess start(Path state) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        String path = String.join(
                ":",
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"),
                "target/classes",
                "target/test-classes");
        var command = List.of(
                java, "--enable-native-access=ALL-UNNAMED", "-cp", path, OtherProcess.class.getName(), "" + state);
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    /// Waits for the next line.
    String line() throws IOException {
        return String.valueOf(lines.readLine());
    }

    /// Ends it at once, and returns what it had still printed; the handle leaves the streams open.
    List<String> kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        return lines.lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
