package io.hostler.core.host;

import io.hostler.api.Host;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

record LocalSockets(StepScope scope) implements Host.Sockets {

    @Override
    public boolean accepts(String address, int port, Duration timeout) {
        String item = address + ":" + port;
        scope.check(item);
        Duration limit = timeout.compareTo(scope.left()) < 0 ? timeout : scope.left();
        try (var socket = new Socket()) {
            // 0 would wait without end
            socket.connect(new InetSocketAddress(address, port), Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE));
            return true;
        } catch (IOException _) {
            return false; // refused, unreachable, silent or of an unknown name: nothing accepts there
        }
    }
}
