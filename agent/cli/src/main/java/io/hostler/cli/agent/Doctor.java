package io.hostler.cli.agent;

import io.hostler.cli.connection.AgentSocket;
import io.hostler.core.allow.Allow;
import io.hostler.core.allow.Ownership;
import io.hostler.core.config.AllowFile;
import io.hostler.core.config.HostlerConfig;
import io.hostler.core.document.Checked;
import io.hostler.core.playbook.PlaybookLibrary;
import io.hostler.core.playbook.TaskCatalog;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Looks at an installation without changing it.
public record Doctor(HostlerConfig config, AgentSocket socket) {

    /// One thing that was looked at.
    public record Finding(boolean ok, String says) {

        /// Returns it for programs.
        public JsonObject json() {
            return new JsonObject().put("ok", ok).put("says", says);
        }
    }

    /// Returns all findings.
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(agent());
        Stream.of(config.rules(), config.playbooks(), List.of(config.allow()))
                .flatMap(List::stream)
                .filter(Files::exists)
                .forEach(path -> findings.add(trusted(path)));
        playbooks(findings);
        allow(findings);
        return findings;
    }

    private Finding agent() {
        return socket.answers()
                ? new Finding(true, "an agent answers on " + socket.path())
                : new Finding(false, "no agent answers on " + socket.path() + "; start it with: hostler agent");
    }

    private static Finding trusted(Path path) {
        return Ownership.check(path)
                .map(problem -> new Finding(false, problem))
                .orElseGet(() -> new Finding(true, path + " belongs to whom it should"));
    }

    private void playbooks(List<Finding> findings) {
        PlaybookLibrary library = Playbooks.library(config);
        findings.add(new Finding(true, library.playbooks().size() + " playbooks can be run"));
        library.problems().forEach(problem -> findings.add(new Finding(false, problem.toString())));
    }

    private void allow(List<Finding> findings) {
        switch (AllowFile.read(config.allow())) {
            case Checked.Valid<Allow> valid -> findings.add(new Finding(true, worst(valid.value())));
            case Checked.Refused<Allow> refused ->
                refused.problems().forEach(problem -> findings.add(new Finding(false, problem.toString())));
        }
    }

    private static String worst(Allow allow) {
        List<String> tasks = TaskCatalog.load().tasks().keySet().stream()
                .filter(allow::permits)
                .toList();
        return "at worst: tasks " + String.join(", ", tasks) + "; writes below " + String.join(", ", allow.paths())
                + "; commands " + String.join(", ", allow.commands()) + "; highest mode "
                + allow.maxMode().name().toLowerCase(Locale.ROOT);
    }
}
