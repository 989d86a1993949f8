package io.hostler.core.dispatch;

import io.hostler.core.guard.Answer;
import io.hostler.core.run.Run;
import java.util.ArrayList;
import java.util.List;

/// What one transaction decided; it is acted on once it is on the disk.
///
/// @param begin runs that may begin
/// @param cancel ids of runs that are to stop
/// @param held answers of guards, for the metric and the log
record Settled(List<Run> begin, List<String> cancel, List<Answer.Hold> held) {

    static Settled nothing() {
        return new Settled(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
