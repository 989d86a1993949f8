package io.hostler.core.operation;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/// What a person or a program may ask of a running agent, whatever way they come in.
///
/// Calls may block and so belong on virtual threads. Each throws [Refusal] when it cannot be done.
public interface Operations {

    /// The collections that can be listed.
    enum Collection {
        /// Stored deliveries' alerts, thresholds and ticks.
        EVENTS,
        /// Alerts from first firing to resolved.
        EPISODES,
        /// The rules in force.
        RULES,
        /// The playbooks that can be run.
        PLAYBOOKS,
        /// Runs, newest first.
        RUNS
    }

    /// What can be done to a run.
    enum Action {
        /// Lets a run that waits for approval begin.
        APPROVE,
        /// Ends a run that waits for approval.
        REFUSE,
        /// Stops a run before its next step.
        CANCEL,
        /// Takes back what a run did.
        UNDO,
        /// Goes on at the step that failed.
        RESUME,
        /// Says how a run that needed a person ended, and frees its locks.
        CLOSE
    }

    /// Returns one screen's worth of the agent: host, mode, pause, runs under way, held and why, needs you.
    JsonObject status();

    /// Returns the host's facts and newest sample.
    JsonObject host();

    /// Lists a collection as `{items, next}`.
    ///
    /// @param limit from 1 to 500
    /// @param after the `next` of an earlier page, empty for the first
    JsonObject list(Collection what, int limit, String after);

    /// Finds one item by its id or name.
    Optional<JsonObject> find(Collection what, String id);

    /// Starts a run, or returns the one that the same id and body started.
    ///
    /// @param request `id` (UUIDv7, optional), `playbook`, `inputs`, `check`
    JsonObject start(JsonObject request, Caller caller);

    /// Does something to a run, and returns it.
    ///
    /// @param details `reason`, and for close `as`: `done` or `undone`
    JsonObject act(String run, Action action, JsonObject details, Caller caller);

    /// Reads rules and playbooks anew, and returns what changed; a bad file leaves everything as it was.
    JsonObject reload(Caller caller);

    /// Says whether the agent can do its work: `{ready, checks:[{name, ok, says}]}`. Never blocks.
    JsonObject readiness();
}
