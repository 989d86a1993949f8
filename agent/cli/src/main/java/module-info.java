/// The command line, and the wiring of an agent.
@org.jspecify.annotations.NullMarked
module io.hostler.cli {
    requires info.picocli;
    requires transitive io.hostler.core;
    requires io.hostler.fleet;
    requires io.hostler.web;
    requires io.vertx.metrics.micrometer;
    requires java.logging;
    requires jdk.unsupported;
    requires micrometer.registry.prometheus;
    requires static org.jspecify;

    exports io.hostler.cli;
    exports io.hostler.cli.terminal;

    opens io.hostler.cli.agent to
            info.picocli;
    opens io.hostler.cli.command to
            info.picocli;
    opens io.hostler.cli.connection to
            info.picocli;
}
