package io.hostler.core.config;

/// What holds where neither option, variable nor file says anything.
final class Defaults {

    static final String SOURCE = "default";

    static final String TEXT = """
            http: { listen: "127.0.0.1:4678" }
            socket: /run/hostler/hostler.sock
            state: /var/lib/hostler
            allow: /etc/hostler/allow.yaml
            playbooks: [ /etc/hostler/playbooks ]
            rules: [ /etc/hostler/rules ]
            identity: []
            metrics: { every: 1s, node_names: auto }
            alertmanager: {}
            scrape: []
            """;

    private Defaults() {}
}
