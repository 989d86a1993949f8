package io.hostler.core.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.core.allow.Allow;
import io.hostler.core.dispatch.Stores;
import io.hostler.core.guard.Pause;
import io.hostler.core.operation.Operations.Action;
import io.hostler.core.operation.Operations.Collection;
import io.hostler.core.operation.Refusal.Reason;
import io.hostler.core.playbook.Playbook;
import io.hostler.core.playbook.PlaybookLibrary;
import io.hostler.core.rule.LiveRules;
import io.hostler.core.run.RunBench;
import io.hostler.core.run.RunState;
import io.hostler.core.run.RunTasks;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Timeout(60)
class AgentOperationsTest {

    private static final Caller ANN = new Caller("ann", Caller.Role.OPERATOR);
    private static final String ID = "019aa000-0000-7000-8000-000000000001";
    private static final String NEW_A = "- { task: memo, with: { file: /a, text: new } }\n";
    private static final PlaybookLibrary LIBRARY = new PlaybookLibrary(
            new TreeMap<>(Stream.of(
                            playbook("p", "steps:\n" + NEW_A),
                            playbook("two", "steps:\n" + NEW_A + NEW_A.replace("/a", "/b")),
                            playbook("harm", "steps:\n- { task: count, with: { file: /n } }\n"),
                            playbook("looks", "steps:\n- { task: look, with: { file: /n } }\n"),
                            playbook("sized", "inputs: { size: { type: bytes } }\nsteps:\n" + NEW_A),
                            playbook("key", "inputs: { token: { type: secret } }\nsteps:\n" + NEW_A))
                    .collect(Collectors.toMap(Playbook::name, playbook -> playbook))),
            List.of());

    private static Playbook playbook(String name, String rest) {
        return RunTasks.LOADER
                .load(name + ".yaml", "playbook: " + name + "\nsays: It.\n" + rest, new TreeMap<>())
                .orThrow();
    }

    @TempDir
    private Path folder;

    private RunBench bench;
    private AgentOperations operations;

    @BeforeEach
    void open() {
        bench = new RunBench(folder);
        operations = new AgentOperations(bench.journal(), Stores.of(bench.ids()), bench.runs(), new State());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /// @param problems `path: message` of each
    record Wrong(String body, Reason reason, String message, List<String> problems) {}

    static final List<Wrong> WRONG = List.of(
            new Wrong(
                    "{'x':1,'check':'yes','inputs':[1],'id':7,'yes':null}",
                    Reason.INVALID,
                    "the run cannot be asked for so",
                    List.of(
                            "x: is unknown; remove it",
                            "playbook: is missing; add it",
                            "inputs: must be an object",
                            "check: must be true or false",
                            "yes: must be true or false",
                            "id: must be text")),
            new Wrong(
                    "{'playbook':'p','id':'7'}",
                    Reason.INVALID,
                    "the run cannot be asked for so",
                    List.of("id: must be a UUID of version 7 in small letters")),
            new Wrong(
                    "{'playbook':'two1'}", Reason.NOT_FOUND, "no playbook 'two1' here; did you mean 'two'?", List.of()),
            new Wrong(
                    "{'playbook':'sized','inputs':{'size':'big','other':1}}",
                    Reason.INVALID,
                    "sized: its inputs are not right",
                    List.of("inputs.other: is unknown; known are size", "inputs.size: ")),
            new Wrong(
                    "{'playbook':'key','inputs':{'token':'hunter2'}}",
                    Reason.INVALID,
                    "key: its inputs are not right",
                    List.of("inputs.token: secret inputs come with a later version; read the secret inside the step")),
            new Wrong(
                    "{'playbook':'looks'}",
                    Reason.FORBIDDEN,
                    "looks: task look is not allowed on this host; add it to 'tasks' in the allow file",
                    List.of()));

    @ParameterizedTest
    @FieldSource("WRONG")
    void saysAllThatIsWrongAndStartsNothing(Wrong wrong) {
        Refusal refusal = assertThrows(Refusal.class, () -> start(wrong.body()));
        assertEquals(wrong.reason() + " " + wrong.message(), refusal.reason() + " " + refusal.getMessage());
        List<String> problems = refusal.problems().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
        assertEquals(wrong.problems().size(), problems.size(), problems::toString);
        for (int i = 0; i < problems.size(); i++) {
            assertTrue(problems.get(i).startsWith(wrong.problems().get(i)), problems::toString);
        }
        assertEquals(0, items(Collection.RUNS).size());
    }

    @Test
    void theSameIdAndBodyIsTheSameRun() {
        JsonObject first = start("{'id':'" + ID + "','playbook':'p','check':true}");
        JsonObject again = start("{'check':true,'playbook':'p','id':'" + ID + "'}");
        assertEquals(List.of(ID, ID), List.of(first.getString("id"), again.getString("id")));
        assertEquals(1, items(Collection.RUNS).size());
        Refusal refusal = assertThrows(Refusal.class, () -> start("{'id':'" + ID + "','playbook':'p'}"));
        assertEquals(Reason.CONFLICT, refusal.reason());
        assertEquals(
                Reason.CONFLICT,
                assertThrows(Refusal.class, () -> start("{'id':'" + ID + "','playbook':'gone'}"))
                        .reason());
    }

    @Test
    void twoWhoApproveAtOnceGiveOneRun() throws Exception {
        String id = start("{'playbook':'harm'}").getString("id");
        bench.await(id, RunState.AWAITING_APPROVAL);
        var gate = new CountDownLatch(1);
        Callable<String> approve = () -> {
            gate.await();
            try {
                return act(id, Action.APPROVE, new JsonObject()).getString("id");
            } catch (Refusal refusal) {
                return refusal.reason().name();
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(approve);
            var other = threads.submit(approve);
            gate.countDown();
            List<String> answers = List.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS));
            assertTrue(answers.contains(id) && answers.contains("CONFLICT"), answers::toString);
        }
        bench.await(id, RunState.SUCCEEDED);
        assertEquals("x", bench.text("/n"), "it was performed once");
    }

    @Test
    void harmIsDoneAtOnceWhereThePersonSaidYes() {
        String id = start("{'playbook':'harm','yes':true}").getString("id");
        bench.await(id, RunState.SUCCEEDED);
    }

    @Test
    void aRefusedRunNeverBegins() {
        String id = start("{'playbook':'harm'}").getString("id");
        JsonObject refused = act(id, Action.REFUSE, new JsonObject().put("reason", " not now "));
        assertEquals("cancelled ann refused it: not now", refused.getString("state") + " " + refused.getString("note"));
        Refusal late = assertThrows(Refusal.class, () -> act(id, Action.APPROVE, new JsonObject()));
        assertEquals("run " + id + ": cannot be approved, it is cancelled", late.getMessage());
        assertEquals("none", bench.text("/n"));
    }

    @Test
    void aRunUnderWayStopsBeforeItsNextStepAndOneThatWaitsAtOnce() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        bench.before("step_1/1", () -> passed(inside, go));
        String first = start("{'playbook':'two'}").getString("id");
        assertTrue(inside.await(20, TimeUnit.SECONDS));
        String second = start("{'playbook':'p'}").getString("id");
        JsonObject waiting = act(second, Action.CANCEL, new JsonObject());
        assertEquals("cancelled ann cancelled it", waiting.getString("state") + " " + waiting.getString("note"));
        assertEquals("running", act(first, Action.CANCEL, new JsonObject()).getString("state"));
        go.countDown();
        bench.await(first, RunState.CANCELLED);
        assertEquals("ann cancelled it, before step step_2", bench.run(first).note());
        Refusal late = assertThrows(Refusal.class, () -> act(first, Action.CANCEL, new JsonObject()));
        assertEquals(Reason.CONFLICT, late.reason());
    }

    record Closing(String as, String state) {}

    static final List<Closing> CLOSINGS =
            List.of(new Closing("done", "succeeded"), new Closing("undone", "rolled back"));

    @ParameterizedTest
    @FieldSource("CLOSINGS")
    void whatNeedsAPersonIsClosed(Closing closing) {
        bench.before("step_1/1", () -> {
            throw new IllegalStateException("no folder");
        });
        String id = start("{'playbook':'p'}").getString("id");
        bench.await(id, RunState.NEEDS_ATTENTION);
        Refusal how = assertThrows(Refusal.class, () -> act(id, Action.CLOSE, new JsonObject()));
        assertEquals(
                List.of("must be done or undone"),
                how.problems().stream().map(Refusal.Problem::message).toList());
        JsonObject after = act(id, Action.CLOSE, new JsonObject().put("as", closing.as()));
        assertEquals(closing.state(), after.getString("state"));
        assertEquals("ann closed it as " + closing.as(), after.getString("note"));
        assertEquals(
                Reason.CONFLICT,
                assertThrows(Refusal.class, () -> act(id, Action.CLOSE, new JsonObject().put("as", "done")))
                        .reason());
        bench.await(start("{'playbook':'two','check':true}").getString("id"), RunState.SUCCEEDED);
    }

    @Test
    void detailsOfAnotherTypeAndRunsThatAreNotAreNamed() {
        Refusal type = assertThrows(Refusal.class, () -> act(ID, Action.REFUSE, new JsonObject().put("reason", 7)));
        assertEquals(Reason.INVALID, type.reason());
        Refusal none = assertThrows(Refusal.class, () -> act(ID, Action.CANCEL, new JsonObject()));
        assertEquals("run " + ID + ": there is none; see the list with: hostler runs", none.getMessage());
    }

    @Test
    void listsPageByPage() {
        for (int i = 0; i < 5; i++) {
            start("{'playbook':'p','check':true}");
        }
        assertEquals(List.of(2, 2, 1), pages(Collection.RUNS));
        assertEquals(List.of(2, 2, 2, 0), pages(Collection.PLAYBOOKS));
        assertEquals(List.of(0), pages(Collection.EVENTS));
        Refusal wrong = assertThrows(Refusal.class, () -> operations.list(Collection.EVENTS, 2, "x"));
        assertEquals(Reason.INVALID, wrong.reason());
    }

    @Test
    void findsNothingByAnUnknownId() {
        for (Collection what : Collection.values()) {
            assertEquals(Optional.empty(), operations.find(what, "unknown"), what.name());
        }
    }

    @Test
    void statusShowsWhatNeedsAPerson() {
        String id = start("{'playbook':'harm'}").getString("id");
        JsonObject status = operations.status();
        assertEquals(id, status.getJsonArray("needs_you").getJsonObject(0).getString("id"));
        assertEquals(0, status.getJsonArray("underway").size());
        assertTrue(status.getBoolean("ready"));
    }

    private JsonObject start(String body) {
        return operations.start(new JsonObject(body.replace('\'', '"')), ANN);
    }

    private JsonObject act(String run, Action action, JsonObject details) {
        return operations.act(run, action, details, ANN);
    }

    private List<?> items(Collection what) {
        return operations.list(what, 500, "").getJsonArray("items").getList();
    }

    private List<Integer> pages(Collection what) {
        var sizes = new ArrayList<Integer>();
        String after = "";
        do {
            JsonObject page = operations.list(what, 2, after);
            sizes.add(page.getJsonArray("items").size());
            after = page.getString("next");
        } while (!after.isEmpty() && sizes.size() < 10);
        return sizes;
    }

    private static void passed(CountDownLatch arrived, CountDownLatch go) {
        try {
            arrived.countDown();
            assertTrue(go.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class State implements AgentState {

        @Override
        public String host() {
            return "db1";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Allow allow() {
            Allow absent = Allow.ABSENT;
            return new Allow(
                    List.of("*", "!look"),
                    absent.commands(),
                    absent.paths(),
                    absent.units(),
                    absent.sysctl(),
                    absent.maxMode());
        }

        @Override
        public PlaybookLibrary playbooks() {
            return LIBRARY;
        }

        @Override
        public LiveRules rules() {
            return new LiveRules(InstantSource.fixed(RunBench.NOW));
        }

        @Override
        public Optional<Pause> pause() {
            return Optional.empty();
        }

        @Override
        public JsonObject sample() {
            return new JsonObject();
        }

        @Override
        public List<Check> checks() {
            return List.of(new Check("journal", true, ""));
        }

        @Override
        public JsonObject reload() {
            return new JsonObject();
        }
    }
}
