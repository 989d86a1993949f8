package io.hostler.plugin.file;

import static java.util.stream.Collectors.joining;

import io.hostler.api.Attributes;
import io.hostler.api.Host;
import io.hostler.api.Value;
import java.util.Optional;
import java.util.stream.Stream;

/// What the diff says of a change, without what files hold.
record Words(Host.Files files) {

    String size(Value value) {
        return bytes(value) == 1 ? "1 byte" : bytes(value) + " bytes";
    }

    /// Returns nothing when only the attributes differ.
    String contents(Value found, Value wanted) {
        boolean equal = wanted.with(Attributes.OPEN).admits(found.with(Attributes.OPEN));
        return equal ? "" : "content changed, " + bytes(found) + " → " + size(wanted);
    }

    String attributes(Attributes found, Attributes wanted) {
        return Stream.of(
                        difference("mode", found.mode(), wanted.mode()),
                        difference("owner", found.owner(), wanted.owner()),
                        difference("group", found.group(), wanted.group()))
                .flatMap(Optional::stream)
                .collect(joining(", "));
    }

    private static Optional<String> difference(String what, Optional<String> found, Optional<String> wanted) {
        return wanted.filter(value -> !found.equals(Optional.of(value)))
                .map(value -> what + " " + found.orElse("unknown") + " → " + value);
    }

    private long bytes(Value value) {
        return value instanceof Value.Content content
                ? content.size()
                : files.bytes(value).orElse(new byte[0]).length;
    }
}
