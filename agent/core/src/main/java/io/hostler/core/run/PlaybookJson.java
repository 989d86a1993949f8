package io.hostler.core.run;

import io.hostler.api.Source;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.playbook.Playbook.Origin;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;

/// A run's own copy of its playbook and of the files beside it.
final class PlaybookJson {

    private PlaybookJson() {}

    static JsonObject of(Playbook playbook) {
        var sources = new JsonObject();
        playbook.origin()
                .sources()
                .forEach((name, source) -> sources.put(name, Base64.getEncoder().encodeToString(source.bytes())));
        return new JsonObject()
                .put("file", playbook.origin().file())
                .put("text", playbook.origin().text())
                .put("digest", playbook.digest())
                .put("sources", sources);
    }

    static Origin origin(JsonObject json) {
        SortedMap<String, Source> sources = new TreeMap<>();
        json.getJsonObject("sources")
                .forEach(entry -> sources.put(
                        entry.getKey(),
                        new Source(entry.getKey(), Base64.getDecoder().decode((String) entry.getValue()))));
        return new Origin(json.getString("file"), json.getString("text"), sources);
    }
}
