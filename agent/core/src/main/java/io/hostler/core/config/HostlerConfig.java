package io.hostler.core.config;

import io.hostler.core.document.Says;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The configuration of an agent, `hostler.yaml`. All paths are absolute; all defaults are in [Defaults].
///
/// @param playbooks folders besides the shipped ones
/// @param rules folders
/// @param identity names and addresses of this host besides its own
public record HostlerConfig(
        @Says("Serves HTTP.") Http http,
        @Says("The unix socket for commands.") Path socket,

        @Says("The folder that holds the journal; it belongs to the agent alone.")
        Path state,

        @Says("The file that limits what this host allows.") Path allow,

        @Says("Folders of playbooks, besides the shipped ones.")
        List<Path> playbooks,

        @Says("Folders of rules.") List<Path> rules,

        @Says("Names and addresses of this host, besides its host name and own addresses.")
        List<String> identity,

        @Says("Measures the host.") Metrics metrics,
        @Says("The Alertmanager that alerts come from.") Alertmanager alertmanager,
        @Says("Prometheus endpoints to scrape.") List<Scrape> scrape) {

    /// Takes copies, and refuses two scrapes of one name.
    public HostlerConfig {
        playbooks = List.copyOf(playbooks);
        rules = List.copyOf(rules);
        identity = List.copyOf(identity);
        scrape = List.copyOf(scrape);
        Set<String> names = new HashSet<>();
        scrape.stream()
                .map(Scrape::name)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("scrape: the name '" + name + "' is there twice; change one");
                });
    }

    /// How HTTP is served.
    public record Http(@Says("Address and port.") Listen listen) {}

    /// How the host is measured.
    ///
    /// @param every 100 ms to 1 min
    /// @param nodeNames whether host metrics are served under node_exporter's names
    public record Metrics(
            @Says("The time between two samples.") Duration every,

            @Says("Whether to serve host metrics under node_exporter's names.")
            NodeNames nodeNames) {

        /// Refuses what is out of range.
        public Metrics {
            if (every.toMillis() < 100 || every.compareTo(Duration.ofMinutes(1)) > 0) {
                throw new IllegalArgumentException("every must be from 100ms to 1m");
            }
        }
    }

    /// When host metrics are served under node_exporter's names.
    public enum NodeNames {
        /// When no node_exporter answers on port 9100.
        AUTO,
        /// Always.
        ON,
        /// Never.
        OFF
    }

    /// Where alerts come from.
    ///
    /// @param url its API, empty for none
    public record Alertmanager(
            @Says("The URL of its API, without path.") Optional<URI> url) {

        /// Refuses what is not HTTP.
        public Alertmanager {
            url.ifPresent(one -> http("url", one));
        }
    }

    /// A Prometheus endpoint.
    ///
    /// @param every one second to one hour
    public record Scrape(
            @Says(value = "Names the source in expressions.", matches = "[a-z][a-z0-9_]*")
            String name,

            @Says("Where its metrics are.") URI url,

            @Says(value = "The time between two scrapes.", orElse = "15s")
            Duration every) {

        /// Refuses what is out of range.
        public Scrape {
            http("url", url);
            if (every.toSeconds() < 1 || every.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("every must be from 1s to 1h");
            }
        }
    }

    private static void http(String key, URI url) {
        if (!List.of("http", "https").contains(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException(key + " must begin with http:// or https:// and name a host");
        }
    }
}
