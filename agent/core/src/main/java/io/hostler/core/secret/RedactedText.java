package io.hostler.core.secret;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// A stream of text that holds back what may be the beginning of a secret. For one thread.
public final class RedactedText implements Consumer<String>, AutoCloseable {

    private final Supplier<Needles> needles;
    private final Consumer<String> sink;
    private final StringBuilder held = new StringBuilder();
    private int covered; // how much of what is held the last mask stands for

    RedactedText(Supplier<Needles> needles, Consumer<String> sink) {
        this.needles = needles;
        this.sink = sink;
    }

    /// Takes the next piece, and passes on what is known to be harmless.
    @Override
    public void accept(String piece) {
        held.append(piece);
        Needles now = needles.get();
        pass(now, held.length() - Math.max(0, now.longest() - 1));
    }

    /// Passes on the rest.
    @Override
    public void close() {
        pass(needles.get(), held.length());
    }

    /// Whatever begins before `safe` ends within what is held.
    private void pass(Needles now, int safe) {
        if (safe <= 0) {
            return;
        }
        var out = new StringBuilder();
        int done = covered;
        for (var span : now.find(held)) {
            if (span.start() >= safe) {
                break;
            }
            if (span.start() >= done) { // else it overlaps what the last mask stands for
                out.append(held, done, span.start()).append(Redactor.MASK);
            }
            done = Math.max(done, span.end());
        }
        if (done < safe) {
            out.append(held, done, safe);
        }
        held.delete(0, safe);
        covered = Math.max(0, done - safe);
        if (!out.isEmpty()) {
            sink.accept(out.toString());
        }
    }
}
