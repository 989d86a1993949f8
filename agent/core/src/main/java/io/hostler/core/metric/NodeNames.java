package io.hostler.core.metric;

final class NodeNames {
    private NodeNames() {}

    static byte[] text(HostSample sample) {
        return new byte[0];
    }
}
