package io.hostler.core.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hostler.api.HttpCall;
import io.hostler.api.Secret;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A request as HTTP/1.1 writes it, RFC 9112.
final class HttpRequestText {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Set<String> OURS =
            Set.of("content-length", "transfer-encoding", "connection", "expect", "upgrade");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private HttpRequestText() {}

    static byte[] of(HttpCall call, HttpAddress address) {
        requireSendable(call);
        byte[] body = call.body().map(Secret::reveal).orElse("").getBytes(UTF_8);
        var text = new StringBuilder(call.method())
                .append(' ')
                .append(target(call.uri()))
                .append(" HTTP/1.1\r\n");
        headers(call, address, body.length)
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append("\r\n"));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.append("\r\n").toString().getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static Map<String, String> headers(HttpCall call, HttpAddress address, int length) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", address.text());
        headers.put("User-Agent", "hostler");
        headers.put("Accept", "*/*");
        call.headers().forEach((name, value) -> headers.put(name, value.reveal()));
        headers.put("Connection", "close");
        if (length > 0 || WITH_BODY.contains(call.method())) {
            headers.put("Content-Length", Integer.toString(length));
        }
        return headers;
    }

    private static String target(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    /// A line end in a header would let its value write headers of its own.
    private static void requireSendable(HttpCall call) {
        boolean sendable = call.method().matches(TOKEN)
                && call.headers().entrySet().stream()
                        .allMatch(header ->
                                isSendable(header.getKey(), header.getValue().reveal()));
        if (!sendable) {
            throw HttpErrors.unsendable(call);
        }
    }

    private static boolean isSendable(String name, String value) {
        return name.matches(TOKEN)
                && !OURS.contains(name.toLowerCase(Locale.ROOT))
                && value.chars().allMatch(c -> c == '\t' || c >= ' ' && c <= 0xff && c != 0x7f);
    }
}
