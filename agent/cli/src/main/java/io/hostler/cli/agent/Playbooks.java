package io.hostler.cli.agent;

import io.hostler.core.config.HostlerConfig;
import io.hostler.core.metric.SeriesHistory;
import io.hostler.core.playbook.PlaybookLibrary;
import io.hostler.core.playbook.PlaybookLoader;
import io.hostler.core.playbook.TaskCatalog;
import java.time.Duration;
import java.time.InstantSource;

/// Playbooks read without an agent, for commands that only look.
public final class Playbooks {

    private Playbooks() {}

    /// Returns what reads playbooks, with all tasks and functions that an agent would have.
    public static PlaybookLoader loader() {
        var history = new SeriesHistory(System::nanoTime, Duration.ofSeconds(1));
        return new PlaybookLoader(TaskCatalog.load(), MetricFunctions.over(history));
    }

    /// Reads the playbooks of a configuration's folders and the shipped ones. Blocks.
    public static PlaybookLibrary library(HostlerConfig config) {
        var shelf = new Shelf(config, loader(), InstantSource.system());
        shelf.readPlaybooks();
        return shelf.playbooks();
    }
}
