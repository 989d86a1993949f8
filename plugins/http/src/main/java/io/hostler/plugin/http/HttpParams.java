package io.hostler.plugin.http;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;

import io.hostler.api.Param;
import io.hostler.api.Secret;
import io.hostler.api.TaskException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an `http` step asks for.
record HttpParams(
        @Param(value = "The address, without user name and password.", matches = "https?://.+")
        String url,

        @Param(value = "The method.", orElse = "GET", matches = "GET|HEAD|PUT|DELETE|POST|PATCH")
        String method,

        @Param(value = "Headers by name; values may be secrets.", matches = "[\\w!#$%&'*+.^|~-]+")
        Optional<Map<String, Secret>> headers,

        @Param("What is sent, as a text; may be a secret.") Optional<Secret> body,

        @Param(value = "The statuses that are a success, any from 200 to 299 when not given.", matches = "[1-5]\\d\\d")
        Optional<List<String>> status) {

    HttpParams {
        requireNoUser(parse(url));
        headers.orElse(Map.of()).forEach(HttpParams::requireOneLine);
    }

    URI uri() {
        return parse(url);
    }

    boolean accepts(int found) {
        return status.map(list -> list.contains(String.valueOf(found))).orElse(found >= 200 && found <= 299);
    }

    private static URI parse(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw wrong("url: is no address; escape what is no letter, digit or one of -._~:/?#[]@!$&'()*+,;=%");
        }
    }

    private static void requireNoUser(URI uri) {
        if (Optional.ofNullable(uri.getHost()).isEmpty()) {
            throw wrong("url: names no host; write it as https://host/path");
        }
        if (Optional.ofNullable(uri.getRawUserInfo()).isPresent()) {
            throw wrong("url: holds a user name, which would be logged; send it in headers as a secret");
        }
    }

    /// Else one header's value could bring others along.
    private static void requireOneLine(String name, Secret value) {
        if (value.reveal().chars().anyMatch(c -> c < ' ' && c != '\t')) {
            throw wrong("headers: the value of '" + name + "' has several lines; write one");
        }
    }

    private static TaskException wrong(String message) {
        return new TaskException(INVALID_PARAMETER, "%s", message);
    }
}
