package io.hostler.core.host;

import io.hostler.api.HttpCall;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One request and its answer on a connection of their own; closing it from another thread ends it.
final class HttpExchange implements AutoCloseable {

    private final HttpCall call;
    private final HttpAddress address;
    private final byte[] request;
    private final Socket socket = new Socket();

    HttpExchange(HttpCall call) {
        this.call = call;
        this.address = HttpAddress.of(call.uri()).orElseThrow(() -> HttpErrors.unsendable(call));
        this.request = HttpRequestText.of(call, address);
    }

    HttpCall.Answer answer() throws IOException {
        // no timeout here: whoever waits for the answer closes the socket
        socket.connect(new InetSocketAddress(address.host(), address.port()));
        Socket connection = address.secure() ? secured() : socket;
        connection.getOutputStream().write(request);
        connection.getOutputStream().flush();
        var in = new BufferedInputStream(connection.getInputStream());
        return HttpAnswerReader.read(in, call.method(), call.maxBody());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Socket secured() throws IOException {
        String name = address.host().replaceAll("[\\[\\]]", "");
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, name, address.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // else any valid certificate would do
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
