package io.hostler.core.rule;

import io.hostler.core.document.Checked;
import io.hostler.core.document.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The rule book that holds, and whether the files could be read since. Safe for many threads.
public final class LiveRules {

    private final InstantSource clock;
    private volatile RuleBook book = RuleBook.EMPTY;
    private volatile Optional<Invalid> invalid = Optional.empty();

    /// Begins without rules.
    public LiveRules(InstantSource clock) {
        this.clock = clock;
    }

    /// The files are wrong, and the book is an older one.
    ///
    /// @param since when that was first found
    /// @param problems at least one
    public record Invalid(Instant since, List<Problem> problems) {

        /// Takes a copy of the problems.
        public Invalid {
            problems = List.copyOf(problems);
        }

        /// Says it in one line, such as for `/readyz`.
        public String words() {
            String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
            return "rules invalid since " + since + " because " + problems.getFirst() + more;
        }
    }

    /// Returns the rules that hold.
    public RuleBook book() {
        return book;
    }

    /// Returns what is wrong with the files, empty when the book is what they say.
    public Optional<Invalid> invalid() {
        return invalid;
    }

    /// Reads `*.yaml` of the folders; when anything is wrong the old book holds on whole. Blocks.
    ///
    /// Folders and files must belong to root or to the agent's user. A folder that is not there has no rules.
    public Checked<RuleChanges> reload(List<Path> folders, RuleContext context) {
        return take(RuleLoader.load(folders, context));
    }

    /// Checks the text of one file without taking it. `file` is how messages name it.
    public static List<Problem> lint(String file, String text, RuleContext context) {
        return RuleLoader.load(file, text, context).problems();
    }

    synchronized Checked<RuleChanges> take(Checked<RuleBook> loaded) {
        return switch (loaded) {
            case Checked.Valid<RuleBook> valid -> {
                RuleChanges changes = RuleChanges.between(book, valid.value());
                book = valid.value();
                invalid = Optional.empty();
                yield new Checked.Valid<>(changes);
            }
            case Checked.Refused<RuleBook> refused -> {
                Instant since = invalid.map(Invalid::since).orElseGet(clock::instant);
                invalid = Optional.of(new Invalid(since, refused.problems()));
                yield new Checked.Refused<>(refused.problems());
            }
        };
    }
}
