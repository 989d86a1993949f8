package io.hostler.core.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/// Names a label set as Prometheus does (`model.LabelSet.Fingerprint`): FNV-1a, 64 bits, over the sorted labels.
final class Fingerprint {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /// Occurs in no UTF-8 text.
    private static final byte[] SEPARATOR = {(byte) 0xff};

    private Fingerprint() {}

    static String of(Map<String, String> labels) {
        long hash = OFFSET;
        for (byte[] name : sortedNames(labels)) {
            hash = add(add(hash, name), SEPARATOR);
            hash = add(add(hash, bytes(labels.get(new String(name, StandardCharsets.UTF_8)))), SEPARATOR);
        }
        return HexFormat.of().toHexDigits(hash);
    }

    /// Go sorts by bytes, which is not the order of Java's text beyond the first 65,536 characters.
    private static byte[][] sortedNames(Map<String, String> labels) {
        return labels.keySet().stream()
                .map(Fingerprint::bytes)
                .sorted(Arrays::compareUnsigned)
                .toArray(byte[][]::new);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long add(long hash, byte[] bytes) {
        long sum = hash;
        for (byte b : bytes) {
            sum = (sum ^ (b & 0xff)) * PRIME;
        }
        return sum;
    }
}
