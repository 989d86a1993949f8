package io.hostler.core.metric;

import static io.hostler.core.metric.Family.counter;
import static io.hostler.core.metric.Family.gauge;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Clock metrics as node_exporter 1.5 names them (`collector/timex.go`).
final class NodeClock {

    private record Row(Family family, ToDoubleFunction<Clock> value) {}

    private static final List<Row> ROWS = List.of(
            new Row(
                    gauge("node_timex_sync_status", "Is clock synchronized to a reliable server (1 = yes, 0 = no)."),
                    c -> c.synced() ? 1 : 0),
            new Row(
                    gauge("node_timex_offset_seconds", "Time offset in between local system and reference clock."),
                    Clock::offset),
            new Row(
                    gauge("node_timex_frequency_adjustment_ratio", "Local clock frequency adjustment."),
                    Clock::frequency),
            new Row(gauge("node_timex_maxerror_seconds", "Maximum error in seconds."), Clock::maxError),
            new Row(gauge("node_timex_estimated_error_seconds", "Estimated error in seconds."), Clock::estimatedError),
            new Row(gauge("node_timex_status", "Value of the status array bits."), Clock::status),
            new Row(gauge("node_timex_loop_time_constant", "Phase-locked loop time constant."), Clock::constant),
            new Row(gauge("node_timex_tick_seconds", "Seconds between clock ticks."), Clock::tick),
            new Row(gauge("node_timex_tai_offset_seconds", "International Atomic Time (TAI) offset."), Clock::tai),
            new Row(gauge("node_timex_pps_frequency_hertz", "Pulse per second frequency."), c -> c.pulse()
                    .frequency()),
            new Row(gauge("node_timex_pps_jitter_seconds", "Pulse per second jitter."), c -> c.pulse()
                    .jitter()),
            new Row(gauge("node_timex_pps_shift_seconds", "Pulse per second interval duration."), c -> c.pulse()
                    .shift()),
            new Row(
                    gauge(
                            "node_timex_pps_stability_hertz",
                            "Pulse per second stability, average of recent frequency changes."),
                    c -> c.pulse().stability()),
            new Row(
                    counter("node_timex_pps_jitter_total", "Pulse per second count of jitter limit exceeded events."),
                    c -> c.pulse().jitterCount()),
            new Row(
                    counter("node_timex_pps_calibration_total", "Pulse per second count of calibration intervals."),
                    c -> c.pulse().calibrationCount()),
            new Row(
                    counter("node_timex_pps_error_total", "Pulse per second count of calibration errors."),
                    c -> c.pulse().errorCount()),
            new Row(
                    counter(
                            "node_timex_pps_stability_exceeded_total",
                            "Pulse per second count of stability limit exceeded events."),
                    c -> c.pulse().stabilityCount()));

    private NodeClock() {}

    static void write(Text out, Clock clock) {
        ROWS.forEach(row -> row.family().write(out, row.value().applyAsDouble(clock)));
    }
}
