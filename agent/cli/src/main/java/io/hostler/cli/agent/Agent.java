package io.hostler.cli.agent;

import io.hostler.cli.connection.Refusals;
import io.hostler.core.config.Configuration;
import io.hostler.core.config.HostlerConfig;
import io.hostler.core.config.Reloaded;
import io.hostler.core.dispatch.Dispatcher;
import io.hostler.core.dispatch.Situation;
import io.hostler.core.document.DocumentException;
import io.hostler.core.event.DeliveryParser;
import io.hostler.core.event.EventIntake;
import io.hostler.core.journal.JournalSettings;
import io.hostler.core.metric.AgentMetrics;
import io.hostler.core.metric.HostMetrics;
import io.hostler.core.metric.HostSample;
import io.hostler.core.metric.HostSampler;
import io.hostler.core.metric.MetricVerticle;
import io.hostler.core.metric.SeriesHistory;
import io.hostler.core.operation.AgentOperations;
import io.hostler.core.operation.Caller;
import io.hostler.core.operation.Caller.Role;
import io.hostler.core.operation.Refusal;
import io.hostler.core.rule.DecisionContext;
import io.hostler.core.rule.Identity;
import io.hostler.web.AgentPorts;
import io.hostler.web.Tokens;
import io.hostler.web.WebOptions;
import io.hostler.web.WebServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A running agent: the engine, the rules' dispatcher, the ways in, and the sampling of the host.
public final class Agent implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Agent.class.getName());
    private static final long MOST_WAITING = 16L * 1024 * 1024;
    private static final int STOP_SECONDS = 10;

    private final Vertx vertx;
    private final Engine engine;
    private final Identity identity;
    private final Observed observed;
    private final Dispatcher dispatcher;
    private final EventIntake intake;
    private final MetricVerticle sampler;
    private final WebServer web;
    private final AgentOperations operations;

    /// Opens the journal and puts the parts together; nothing listens or runs yet.
    ///
    /// @param clock the wall clock
    Agent(Configuration loaded, Vertx vertx, PrometheusMeterRegistry registry, String version, InstantSource clock) {
        HostlerConfig config = loaded.current().config();
        this.vertx = vertx;
        var needsPerson = new AtomicInteger();
        this.observed = new Observed(new AgentMetrics(registry, version, needsPerson::get), needsPerson, vertx);
        var history = new SeriesHistory(System::nanoTime, config.metrics().every());
        var relay = new Relay();
        this.engine = Engine.open(config, settings(clock, observed), MetricFunctions.over(history), relay);
        this.identity = Identity.ofThisHost(config.identity());
        this.sampler = new MetricVerticle(
                () -> HostSampler.local(clock, System::nanoTime),
                config.metrics().every(),
                System::nanoTime,
                history::add);
        var state = new LiveState(engine, identity.name(), clock, this::host, () -> reread(loaded), observed::rules);
        this.dispatcher = dispatcher(state, observed, clock);
        relay.to(dispatcher::heard);
        relay.to(observed.of(engine.journal()));
        this.intake =
                new EventIntake(engine.journal(), engine.stores().events(), clock, MOST_WAITING, dispatcher::take);
        this.operations = new AgentOperations(engine.journal(), engine.stores(), engine.runs(), state);
        var metrics = new MetricPage(config.metrics().nodeNames(), sampler::latest, registry);
        this.web = new WebServer(
                options(config, identity.name()),
                new AgentPorts(
                        body -> DeliveryParser.parse("alertmanager", body),
                        new CountedIntake(intake, observed.metrics()),
                        operations,
                        metrics::render,
                        Tokens.open(config.state(), clock),
                        System::nanoTime));
    }

    /// Reads playbooks and rules, goes on with what an earlier process left, listens, and samples. Blocks until it
    /// listens.
    void start() {
        readRules();
        engine.runs().recover().forEach(line -> LOG.log(Level.WARNING, line)); // before anything new can begin
        dispatcher.start();
        await(vertx.deployVerticle(web));
        observed.countNeeds(engine.journal());
        intake.showUndecided();
        vertx.deployVerticle(sampler).onFailure(e -> LOG.log(Level.ERROR, "the host is not sampled", e));
        LOG.log(Level.INFO, "hostler tends {0}, listens on port {1}", identity.name(), String.valueOf(web.port()));
    }

    /// Reads playbooks and rules anew; a bad file leaves everything as it was.
    void reload() {
        try {
            LOG.log(
                    Level.INFO,
                    "reloaded: {0}",
                    operations.reload(new Caller("SIGHUP", Role.ADMIN)).encode());
        } catch (Refusal refused) {
            LOG.log(Level.ERROR, "reload: {0}", refused.getMessage());
            refused.problems().forEach(problem -> LOG.log(Level.ERROR, "{0}", problem));
        }
    }

    /// Takes nothing more in, lets the steps under way end for up to 60 s, and gives up the state folder.
    @Override
    public void close() {
        web.refuseDeliveries();
        intake.stop();
        dispatcher.close();
        engine.runs().close();
        await(vertx.close());
        engine.close();
    }

    private void readRules() {
        try {
            operations.reload(new Caller("start", Role.ADMIN));
        } catch (Refusal refused) {
            refused.problems().forEach(problem -> LOG.log(Level.ERROR, "{0}", problem));
            LOG.log(Level.ERROR, "no rule is in force; correct the files, then: hostler reload");
        }
        engine.shelf().playbooks().problems().forEach(problem -> LOG.log(Level.ERROR, "{0}", problem));
    }

    private Dispatcher dispatcher(LiveState state, Observed observed, InstantSource clock) {
        var uptime = new Uptime(clock);
        var situation = new Situation(
                clock, state::pause, uptime::get, name -> state.playbooks().find(name));
        return new Dispatcher(
                engine.journal(),
                engine.stores(),
                engine.shelf().rules(),
                () -> new DecisionContext(identity, engine.allow(), Map.of()),
                situation,
                engine.runs(),
                observed::held);
    }

    private static JournalSettings settings(InstantSource clock, Observed observed) {
        return JournalSettings.of("hostler agent", clock)
                .withCommits(observed::commit)
                .withFatal(broken -> {
                    LOG.log(Level.ERROR, "the disk of the journal failed; the agent ends: " + broken.getMessage());
                    Runtime.getRuntime().halt(1);
                });
    }

    private static WebOptions options(HostlerConfig config, String host) {
        var listen = config.http().listen();
        return WebOptions.DEFAULTS
                .listen(listen.host(), listen.port())
                .socket(config.socket())
                .names(Set.of(host));
    }

    private static Reloaded reread(Configuration loaded) {
        try {
            return await(loaded.reload());
        } catch (DocumentException wrong) {
            throw Refusals.of(wrong, "configuration");
        }
    }

    private JsonObject host() {
        return sampler.latest().map(Agent::host).orElseGet(JsonObject::new);
    }

    private static JsonObject host(HostSample sample) {
        return new JsonObject()
                .put("os", sample.uname().sysname())
                .put("kernel", sample.uname().release())
                .put("uptime", sample.at().getEpochSecond() - sample.kernel().bootTime())
                .put("sample", new HostMetrics(sample).toJson());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
