package io.hostler.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash under which tokens are stored; they are random, so that it needs no salt and no rounds.
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
