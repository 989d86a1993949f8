package io.hostler.plugin.wait;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;

import io.hostler.api.TaskException;

/// Where a connection is tried.
record Port(String address, int number) {

    static final String PATTERN = "(([\\w.-]+|\\[[0-9a-fA-F:.%\\w]+\\]):)?\\d{1,5}";

    private static final String LOOPBACK = "127.0.0.1";

    static Port parse(String text) {
        int colon = text.lastIndexOf(':');
        int number = Integer.parseInt(text.substring(colon + 1));
        if (number < 1 || number > 65535) {
            throw new TaskException(INVALID_PARAMETER, "port: %d is none; take one from 1 to 65535", number);
        }
        return new Port(colon < 0 ? LOOPBACK : text.substring(0, colon).replaceAll("[\\[\\]]", ""), number);
    }

    @Override
    public String toString() {
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + number;
    }
}
