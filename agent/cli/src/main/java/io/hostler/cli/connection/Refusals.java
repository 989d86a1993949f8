package io.hostler.cli.connection;

import io.hostler.core.document.Checked;
import io.hostler.core.document.DocumentException;
import io.hostler.core.operation.Refusal;
import io.hostler.core.operation.Refusal.Problem;
import io.hostler.core.operation.Refusal.Reason;
import java.util.List;

/// Files that are wrong, as refusals with all their problems.
public final class Refusals {

    private Refusals() {}

    /// Returns what was read.
    ///
    /// @param what the thing that cannot be used otherwise
    /// @throws Refusal with all that is wrong
    public static <T> T orThrow(Checked<T> checked, String what) {
        List<Problem> problems =
                checked.problems().stream().map(Refusals::problem).toList();
        if (!problems.isEmpty()) {
            throw new Refusal(Reason.INVALID, what + " cannot be used", problems);
        }
        return checked.orThrow();
    }

    /// Returns the refusal for documents that are wrong.
    public static Refusal of(DocumentException wrong, String what) {
        return new Refusal(
                Reason.INVALID,
                what + " cannot be used",
                wrong.problems().stream().map(Refusals::problem).toList());
    }

    private static Problem problem(io.hostler.core.document.Problem one) {
        return new Problem(one.place().file(), one.place().line(), one.place().column(), one.path(), one.message());
    }
}
