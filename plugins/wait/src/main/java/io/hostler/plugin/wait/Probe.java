package io.hostler.plugin.wait;

import static io.hostler.api.ErrorCode.TIMED_OUT;

import io.hostler.api.Condition;
import io.hostler.api.Host;
import io.hostler.api.HttpCall;
import io.hostler.api.TaskException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// One look at what is waited for.
sealed interface Probe {

    /// Says whether it is so now.
    ///
    /// @param limit how long looking may take
    boolean holds(Host host, Duration limit);

    /// Says what was not so, for the message.
    String otherwise();

    /// An expression.
    record Holds(Condition condition) implements Probe {

        @Override
        public boolean holds(Host host, Duration limit) {
            return condition.holds();
        }

        @Override
        public String otherwise() {
            return condition.source() + ": is not true";
        }
    }

    /// A port.
    record Accepts(Port port) implements Probe {

        @Override
        public boolean holds(Host host, Duration limit) {
            return host.sockets().accepts(port.address(), port.number(), limit);
        }

        @Override
        public String otherwise() {
            return port + ": accepts no connection";
        }
    }

    /// A file. Its folder is listed, since a socket cannot be read.
    record Exists(Path file) implements Probe {

        @Override
        public boolean holds(Host host, Duration limit) {
            return host.files().list(file.getParent()).contains(file);
        }

        @Override
        public String otherwise() {
            return file + ": is not there";
        }
    }

    /// A URL; that nothing answers is no error yet, a certificate that is not trusted is one.
    record Answers(URI uri) implements Probe {

        private static final int MOST = 4096;

        @Override
        public boolean holds(Host host, Duration limit) {
            try {
                int status = host.http().send(get(limit)).status();
                return status >= 200 && status <= 299;
            } catch (TaskException e) {
                if (e.code() == TIMED_OUT) {
                    return false;
                }
                throw e;
            }
        }

        private HttpCall get(Duration limit) {
            return new HttpCall("GET", uri, Map.of(), Optional.empty(), false, limit, MOST);
        }

        @Override
        public String otherwise() {
            return uri + ": does not answer with a status from 200 to 299";
        }
    }
}
