package io.hostler.core.host;

import io.hostler.api.HttpCall;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One request and its answer on a connection of their own; closing it from another thread ends it.
final class HttpExchange implements AutoCloseable {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final HttpCall call;
    private final byte[] request;
    private final Socket socket = new Socket();

    HttpExchange(HttpCall call) {
        this.call = call;
        this.request = HttpRequestText.of(call);
    }

    HttpCall.Answer answer() throws IOException {
        URI uri = call.uri();
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS : HTTP;
        // no timeout here: whoever waits for the answer closes the socket
        socket.connect(new InetSocketAddress(uri.getHost(), port));
        Socket connection = secure ? secured(uri.getHost(), port) : socket;
        connection.getOutputStream().write(request);
        connection.getOutputStream().flush();
        var in = new BufferedInputStream(connection.getInputStream());
        return HttpAnswerReader.read(in, call.method(), call.maxBody());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Socket secured(String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // else any valid certificate would do
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
