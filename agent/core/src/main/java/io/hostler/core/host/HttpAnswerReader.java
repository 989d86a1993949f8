package io.hostler.core.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hostler.api.HttpCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads an answer of HTTP/1.0 or 1.1, and of its body no more than is kept, RFC 9112.
final class HttpAnswerReader {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
    private static final int MOST_LINE = 64 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int SWITCHING = 101;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private HttpAnswerReader() {}

    static HttpCall.Answer read(InputStream in, String method, int maxBody) throws IOException {
        int status = status(in);
        var headers = headers(in);
        while (status < OK && status != SWITCHING) { // 100, 103: news before the answer
            status = status(in);
            headers = headers(in);
        }
        boolean empty = method.equals("HEAD") || status < OK || status == NO_CONTENT || status == NOT_MODIFIED;
        byte[] body = empty ? new byte[0] : body(in, headers).readNBytes(Math.addExact(maxBody, 1));
        boolean cut = body.length > maxBody;
        String text = new String(cut ? Arrays.copyOf(body, maxBody) : body, UTF_8);
        return new HttpCall.Answer(status, headers, text, cut);
    }

    static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.size() == MOST_LINE) {
                throw new IOException(c < 0 ? "the answer ends too early" : "the answer has too long a line");
            }
            line.write(c);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    private static int status(InputStream in) throws IOException {
        var status = STATUS.matcher(line(in));
        if (!status.matches()) {
            throw new IOException("the answer is not HTTP/1.1");
        }
        return Integer.parseInt(status.group(1));
    }

    private static SortedMap<String, String> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, String>();
        for (int count = 0; ; count++) {
            String line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon <= 0 || count == MOST_HEADERS) {
                throw new IOException("the answer's headers are malformed or too many");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    private static InputStream body(InputStream in, SortedMap<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked")) {
            return HttpBody.chunked(in);
        }
        String length = headers.get("content-length");
        if (length == null) {
            return in; // to the end of the connection
        }
        if (!length.matches("\\d{1,18}")) {
            throw new IOException("the answer's length is malformed");
        }
        return HttpBody.of(in, Long.parseLong(length));
    }
}
