/// What the host is doing: [HostSampler] reads it each second, [MetricVerticle] tells the bus,
/// [SeriesHistory] remembers ten minutes of it for rules, [Exposition] writes it for Prometheus.
///
/// Only the verticle knows Vert.x. Everything is read by hand from `/proc` and `/sys` through kept descriptors, because
/// that costs a tenth of a library call each second; the host's identity, asked once, comes from OSHI.
package io.hostler.core.metric;
