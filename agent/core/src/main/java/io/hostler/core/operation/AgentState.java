package io.hostler.core.operation;

import io.hostler.core.allow.Allow;
import io.hostler.core.guard.Pause;
import io.hostler.core.playbook.PlaybookLibrary;
import io.hostler.core.rule.LiveRules;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// What operations look at in a running agent; each call gives what holds now and never blocks, but for `pause`.
public interface AgentState {

    /// Returns the host's name.
    String host();

    /// Returns the version of this program.
    String version();

    /// Returns what this host allows.
    Allow allow();

    /// Returns the playbooks that can be run.
    PlaybookLibrary playbooks();

    /// Returns the rules in force, and whether their files are wrong.
    LiveRules rules();

    /// Returns the pause that holds now, empty for none.
    Optional<Pause> pause();

    /// Returns `os`, `kernel`, `uptime` (s) and the newest `sample` of the host, empty before the first.
    JsonObject sample();

    /// Returns what the agent needs to do its work, and whether each holds.
    List<Check> checks();

    /// Reads rules and playbooks anew.
    ///
    /// @throws Refusal with all that is wrong, and then all is as it was
    JsonObject reload();

    /// One thing that the agent needs.
    ///
    /// @param says one line, empty when all is well
    record Check(String name, boolean ok, String says) {

        JsonObject json() {
            return new JsonObject().put("name", name).put("ok", ok).put("says", says);
        }
    }
}
