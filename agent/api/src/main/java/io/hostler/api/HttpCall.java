package io.hostler.api;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One request over HTTP.
///
/// @param method in capitals, such as `GET`
/// @param uri an `http` or `https` address
/// @param headers by name; they may hold credentials, and so never print
/// @param body what is sent, empty for nothing
/// @param changes whether it may change something; views that only read refuse it
/// @param timeout how long the whole exchange may take
/// @param maxBody how many bytes of the answer are kept, the rest is dropped
public record HttpCall(
        String method,
        URI uri,
        Map<String, Secret> headers,
        Optional<Secret> body,
        boolean changes,
        Duration timeout,
        int maxBody) {

    /// Takes a copy of the headers.
    public HttpCall {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    /// Describes a request that only reads: `GET`, 30 s, 1 MiB.
    public static HttpCall get(URI uri) {
        return new HttpCall("GET", uri, Map.of(), Optional.empty(), false, Duration.ofSeconds(30), 1024 * 1024);
    }

    /// What came back.
    ///
    /// @param status such as 200
    /// @param headers by name in small letters, the first value of each
    /// @param body as text, at most `maxBody` bytes
    /// @param cut whether the rest of the body was dropped
    public record Answer(int status, SortedMap<String, String> headers, String body, boolean cut) {}
}
