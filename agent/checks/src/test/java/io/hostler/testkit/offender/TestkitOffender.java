package io.hostler.testkit.offender;

import com.jcraft.jsch.StandIn;
import io.hostler.api.offender.ApiOffender;
import io.hostler.cli.offender.CliOffender;
import io.hostler.core.offender.CoreOffender;
import io.hostler.fleet.offender.FleetOffender;
import io.hostler.plugin.exec.ExecPlugin;
import io.hostler.web.offender.WebOffender;
import io.vertx.core.Vertx;
import java.util.List;

/// Leans on everything, so that a test can see each arrow at work.
public final class TestkitOffender {

    static final List<Class<?>> ALL = List.of(
            StandIn.class,
            ExecPlugin.class,
            Vertx.class,
            ApiOffender.class,
            CoreOffender.class,
            FleetOffender.class,
            WebOffender.class,
            CliOffender.class);

    private TestkitOffender() {}
}
