package io.hostler.checks.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The processes on this machine that carry the mark of a run in their environment.
final class Marked {

    private Marked() {}

    static List<Long> processes(String run) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> carries(pid, "HOSTLER_STEP=" + run))
                .toList();
    }

    /// A process that ends meanwhile carries nothing.
    private static boolean carries(long pid, String mark) {
        try {
            Path environment = Path.of("/proc", String.valueOf(pid), "environ");
            return new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException e) {
            return false;
        }
    }
}
