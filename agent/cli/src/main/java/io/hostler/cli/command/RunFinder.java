package io.hostler.cli.command;

import io.hostler.core.operation.Operations;
import io.hostler.core.operation.Operations.Collection;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Reason;
import io.vertx.core.json.JsonObject;

/// Finds the run that a person means.
final class RunFinder {

    private RunFinder() {}

    static JsonObject find(Operations operations, String id) {
        String wanted = id.equals("latest") ? latest(operations) : id;
        return operations
                .find(Collection.RUNS, wanted)
                .orElseThrow(() -> new Refusal(
                        Reason.NOT_FOUND, "run " + wanted + ": there is none; see the list with: hostler runs"));
    }

    private static String latest(Operations operations) {
        var runs = operations.list(Collection.RUNS, 1, "").getJsonArray("items");
        if (runs.isEmpty()) {
            throw new Refusal(Reason.NOT_FOUND, "runs: there are none yet; start one with: hostler run PLAYBOOK");
        }
        return runs.getJsonObject(0).getString("id");
    }
}
