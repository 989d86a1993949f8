package io.hostler.core.host;

import io.hostler.api.Host;
import java.util.List;

record LocalProcesses() implements Host.Processes {

    private static final int COMM_LENGTH = 15; // the kernel keeps no more of a name

    @Override
    public List<Long> named(String program) {
        String comm = program.substring(0, Math.min(program.length(), COMM_LENGTH));
        return ProcFiles.pids().stream()
                .filter(pid -> ProcFiles.comm(pid).filter(comm::equals).isPresent())
                .toList();
    }
}
