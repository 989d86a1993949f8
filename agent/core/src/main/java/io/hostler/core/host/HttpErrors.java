package io.hostler.core.host;

import io.hostler.api.ErrorCode;
import io.hostler.api.HttpCall;
import io.hostler.api.TaskException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// Turns what went wrong with a request into one line for an operator.
final class HttpErrors {

    private HttpErrors() {}

    /// Names a request without what may be secret: user, password and query.
    static String item(HttpCall call) {
        URI uri = call.uri();
        String where = HttpAddress.of(uri).map(HttpAddress::text).orElse("…");
        return call.method() + " " + uri.getScheme() + "://" + where + uri.getPath();
    }

    static TaskException failed(HttpCall call, Throwable cause) {
        return switch (cause) {
            case SSLException _ ->
                line(
                        ErrorCode.NOT_SUPPORTED,
                        call,
                        cause,
                        "TLS failed: " + cause.getMessage() + "; check its certificate");
            case UnknownHostException _ ->
                line(ErrorCode.TIMED_OUT, call, cause, "its name does not resolve; correct it or check DNS");
            case SocketException _ -> line(ErrorCode.TIMED_OUT, call, cause, "nothing answers; check that it runs");
            default -> line(ErrorCode.TIMED_OUT, call, cause, cause.getMessage() + "; check what runs there");
        };
    }

    static TaskException late(HttpCall call) {
        return new TaskException(
                ErrorCode.TIMED_OUT,
                "%s: no answer in %d s; raise its timeout",
                item(call),
                call.timeout().toSeconds());
    }

    static TaskException interrupted(HttpCall call, InterruptedException cause) {
        return line(ErrorCode.CANCELLED, call, cause, "the run was interrupted");
    }

    /// Headers may be credentials, so none is named.
    static TaskException unsendable(HttpCall call) {
        return new TaskException(
                ErrorCode.INVALID_PARAMETER,
                "%s: is no request that can be sent; check method, address and headers",
                item(call));
    }

    private static TaskException line(ErrorCode code, HttpCall call, Throwable cause, String what) {
        return new TaskException(code, cause, item(call) + ": " + what);
    }
}
