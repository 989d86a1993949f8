package io.hostler.web.offender;

import com.jcraft.jsch.StandIn;
import io.hostler.api.offender.ApiOffender;
import io.hostler.cli.offender.CliOffender;
import io.hostler.core.offender.CoreOffender;
import io.hostler.fleet.offender.FleetOffender;
import io.hostler.plugin.exec.ExecPlugin;
import io.hostler.testkit.offender.TestkitOffender;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.LongSupplier;

/// Leans on everything and asks for the time in each way, so that a test can see each rule at work.
public final class WebOffender {

    static final List<Class<?>> ALL = List.of(
            StandIn.class,
            ExecPlugin.class,
            Vertx.class,
            ApiOffender.class,
            TestkitOffender.class,
            CoreOffender.class,
            FleetOffender.class,
            CliOffender.class);

    private WebOffender() {}

    static Instant instant() {
        return Instant.now();
    }

    static LocalDate localDate() {
        return LocalDate.now(java.time.ZoneOffset.UTC);
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static Clock systemClock() {
        return Clock.systemUTC();
    }

    static InstantSource instantSource() {
        return InstantSource.system();
    }

    static Date date() {
        return new Date();
    }

    static LongSupplier reference() {
        return System::currentTimeMillis;
    }

    static long nano() {
        return System.nanoTime();
    }
}
