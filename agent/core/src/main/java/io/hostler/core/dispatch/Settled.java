package io.hostler.core.dispatch;

import io.hostler.core.guard.Answer;
import io.hostler.core.run.Run;
import java.util.ArrayList;
import java.util.List;

/// What one transaction decided; it is acted on once it is on the disk.
///
/// @param begin runs that may begin
/// @param stop runs that are to stop
/// @param held answers of guards, for the metric and the log
record Settled(List<Run> begin, List<Stop> stop, List<Answer.Hold> held) {

    /// A run that is to stop.
    ///
    /// @param why becomes its note
    /// @param withdrawn whether it has ended already, before it began
    record Stop(String run, String why, boolean withdrawn) {}

    static Settled nothing() {
        return new Settled(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
