package io.hostler.core.host;

import io.hostler.api.ErrorCode;
import io.hostler.api.HttpCall;
import io.hostler.api.TaskException;
import java.net.URI;
import javax.net.ssl.SSLException;

/// Turns what went wrong with a request into one line for an operator.
final class HttpErrors {

    private HttpErrors() {}

    /// Names a request without what may be secret: user, password and query.
    static String item(HttpCall call) {
        URI uri = call.uri();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return call.method() + " " + uri.getScheme() + "://" + uri.getHost() + port + uri.getPath();
    }

    static TaskException failed(HttpCall call, Throwable cause) {
        for (Throwable why = cause; why != null; why = why.getCause()) {
            if (why instanceof SSLException) {
                String line = item(call) + ": TLS failed: " + why.getMessage() + "; check its certificate";
                return new TaskException(ErrorCode.NOT_SUPPORTED, cause, line);
            }
        }
        return new TaskException(ErrorCode.TIMED_OUT, cause, item(call) + ": nothing answers; check that it runs");
    }

    static TaskException late(HttpCall call) {
        return new TaskException(
                ErrorCode.TIMED_OUT,
                "%s: no answer in %d s; raise its timeout",
                item(call),
                call.timeout().toSeconds());
    }

    static TaskException interrupted(HttpCall call, InterruptedException cause) {
        return new TaskException(ErrorCode.CANCELLED, cause, item(call) + ": the run was interrupted");
    }

    /// Headers may be credentials, so what the library says of them is left out.
    static TaskException unsendable(HttpCall call) {
        return new TaskException(
                ErrorCode.INVALID_PARAMETER,
                "%s: is no request that can be sent; check method, address and headers",
                item(call));
    }
}
