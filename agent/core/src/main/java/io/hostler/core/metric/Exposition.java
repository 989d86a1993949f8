package io.hostler.core.metric;

import java.nio.file.Path;
import java.util.Optional;

/// Writes samples in Prometheus' text format 0.0.4, under node_exporter's names. From any thread.
public final class Exposition {

    /// The content type of what [#render] gives.
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private record Rendered(HostSample sample, byte[] text) {}

    private final NodeNames names = new NodeNames(PageSize.of(Path.of("/proc/self/auxv")));
    private volatile Optional<Rendered> newest = Optional.empty();

    /// Creates one that has written nothing yet.
    public Exposition() {}

    /// The text of a sample. It is written at the first call for a sample and kept until the next one's, so that
    /// several scrapes in a second cost one; nobody may change the bytes.
    public byte[] render(HostSample sample) {
        return known(sample).orElseGet(() -> write(sample));
    }

    private Optional<byte[]> known(HostSample sample) {
        return newest.filter(rendered -> rendered.sample() == sample).map(Rendered::text);
    }

    /// Scrapes that come together wait for the one that writes.
    private synchronized byte[] write(HostSample sample) {
        return known(sample).orElseGet(() -> {
            byte[] text = names.text(sample);
            newest = Optional.of(new Rendered(sample, text));
            return text;
        });
    }
}
