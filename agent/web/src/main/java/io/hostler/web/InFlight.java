package io.hostler.web;

import java.util.concurrent.atomic.AtomicLong;

/// Bounds the bytes of webhook bodies that are held in memory at one time, over all requests.
final class InFlight {

    private final long limit;
    private final AtomicLong held = new AtomicLong();

    InFlight(long limit) {
        this.limit = limit;
    }

    /// Says whether so many more bytes would fit now.
    boolean fits(long bytes) {
        return held.get() + bytes <= limit;
    }

    /// Takes room for the bytes, all or nothing.
    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= limit) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void release(long bytes) {
        held.addAndGet(-bytes);
    }
}
