package io.hostler.core.operation;

import io.hostler.core.dispatch.Stores;
import io.hostler.core.episode.Episode;
import io.hostler.core.event.StoredEvent;
import io.hostler.core.journal.Journal;
import io.hostler.core.journal.View;
import io.hostler.core.operation.Operations.Collection;
import io.hostler.core.operation.Refusal.Reason;
import io.hostler.core.playbook.Input;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.rule.Rule;
import io.hostler.core.run.Run;
import io.hostler.core.run.RunJson;
import io.hostler.core.run.RunStore;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.function.Function;
import java.util.stream.Stream;

/// The collections of the API, page by page and one by one.
record Listings(Journal journal, Stores stores, AgentState state) {

    private static final int MOST = 500;

    JsonObject list(Collection what, int limit, String after) {
        int count = Math.clamp(limit, 1, MOST);
        return switch (what) {
            case EVENTS -> page(count, events(count, after), StoredEvent::json, event -> String.valueOf(event.seq()));
            case EPISODES ->
                page(
                        count,
                        journal.read(view -> stores.episodes().list(view, count, after).stream()
                                .map(episode -> episode(view, episode))
                                .toList()),
                        json -> json,
                        json -> json.getString("id"));
            case RULES ->
                page(count, named(state.rules().book().rules(), Rule::name, count, after), Listings::rule, Rule::name);
            case PLAYBOOKS ->
                page(
                        count,
                        named(List.copyOf(state.playbooks().playbooks().values()), Playbook::name, count, after),
                        Listings::playbook,
                        Playbook::name);
            case RUNS ->
                page(count, journal.read(view -> RunStore.newest(view, count, after)), RunJson::brief, Run::id);
        };
    }

    Optional<JsonObject> find(Collection what, String id) {
        return switch (what) {
            case EVENTS -> journal.read(view -> stores.events().find(view, id)).map(StoredEvent::json);
            case EPISODES ->
                journal.read(view -> stores.episodes().find(view, id).map(episode -> episode(view, episode)));
            case RULES -> state.rules().book().find(id).map(Listings::rule);
            case PLAYBOOKS -> state.playbooks().find(id).map(Listings::wholePlaybook);
            case RUNS -> journal.read(view -> RunJson.find(view, id));
        };
    }

    private List<StoredEvent> events(int count, String after) {
        try {
            Optional<Long> seq = after.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(after));
            return journal.read(view -> stores.events().list(view, count, seq));
        } catch (NumberFormatException e) {
            throw new Refusal(Reason.INVALID, "after: must be the 'next' of an earlier page");
        }
    }

    private static <T> List<T> named(SequencedCollection<T> all, Function<T, String> name, int count, String after) {
        Stream<T> rest = after.isEmpty()
                ? all.stream()
                : all.stream().dropWhile(one -> !name.apply(one).equals(after)).skip(1);
        return rest.limit(count).toList();
    }

    /// The page names a next one when it is full; that one may be empty.
    private static <T> JsonObject page(
            int limit, List<T> items, Function<T, JsonObject> json, Function<T, String> key) {
        return new JsonObject()
                .put("items", new JsonArray(items.stream().map(json).toList()))
                .put("next", items.size() < limit ? "" : key.apply(items.getLast()));
    }

    private static JsonObject episode(View view, Episode episode) {
        var runs = RunStore.ofEpisode(view, episode.id()).stream().map(Run::id).toList();
        return episode.json().put("state", episode.open() ? "firing" : "over").put("runs", new JsonArray(runs));
    }

    private static JsonObject rule(Rule rule) {
        return new JsonObject()
                .put("name", rule.name())
                .put("mode", rule.mode().name().toLowerCase(Locale.ROOT))
                .put("alert", rule.matchers().toString())
                .put("playbook", rule.playbook())
                .put("place", rule.place().toString());
    }

    private static JsonObject playbook(Playbook playbook) {
        return new JsonObject()
                .put("name", playbook.name())
                .put("says", playbook.says())
                .put("file", playbook.origin().file())
                .put("digest", playbook.digest())
                .put("destructive", playbook.destructive().holds());
    }

    private static JsonObject wholePlaybook(Playbook playbook) {
        var inputs = playbook.inputs().stream().map(Listings::input).toList();
        return playbook(playbook)
                .put("inputs", new JsonArray(inputs))
                .put("reasons", new JsonArray(playbook.destructive().reasons()))
                .put("text", playbook.origin().text());
    }

    private static JsonObject input(Input input) {
        var json = new JsonObject()
                .put("name", input.name())
                .put("type", input.type().name().toLowerCase(Locale.ROOT))
                .put("says", input.says())
                .put("required", input.required());
        input.orElse().ifPresent(value -> json.put("default", String.valueOf(value)));
        return json;
    }
}
