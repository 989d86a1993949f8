package io.hostler.core.rule;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a rule finds the host that an alert is about.
public sealed interface Target {

    /// What a rule has that says nothing: the label `instance`.
    Target DEFAULT = new Label("instance");

    /// Any host that hears of it.
    record Any() implements Target {}

    /// The host in a label, whose port is cut off.
    record Label(String name) implements Target {}

    /// Always this host.
    record Constant(String host) implements Target {}

    /// Reads `any`, `instance`, `label NAME`, or a host's name or address.
    ///
    /// @throws IllegalArgumentException with one line when it is none of them
    static Target parse(String text) {
        Matcher label = Pattern.compile("label\\s+(\\S+)").matcher(text.strip());
        if (label.matches()) {
            return new Label(label.group(1));
        }
        return switch (text.strip()) {
            case "any" -> new Any();
            case "instance" -> DEFAULT;
            default -> constant(text.strip());
        };
    }

    private static Target constant(String host) {
        if (host.equals("label") || !host.matches("\\S+")) {
            throw new IllegalArgumentException("must be any, instance, label NAME, or a host's name");
        }
        return new Constant(host);
    }

    /// Returns the host that the alert is about for this rule, empty for any, or when the label is missing.
    default Optional<String> host(Map<String, String> labels) {
        return switch (this) {
            case Any any -> Optional.empty();
            case Label label ->
                Optional.ofNullable(labels.get(label.name()))
                        .map(HostAddress::withoutPort)
                        .filter(host -> !host.isEmpty());
            case Constant constant -> Optional.of(HostAddress.withoutPort(constant.host()));
        };
    }

    /// Says in one line why the alert is not about this host, empty when it is.
    default Optional<String> elsewhere(Map<String, String> labels, Identity identity) {
        if (this instanceof Any) {
            return Optional.empty();
        }
        Optional<String> host = host(labels);
        if (host.isEmpty()) {
            return Optional.of(
                    "alert names no host: it has no label " + ((Label) this).name() + "; give the rule a target");
        }
        return host.filter(name -> !identity.isCalled(name))
                .map(name -> "alert is for " + name + ", this is " + identity.name());
    }
}
