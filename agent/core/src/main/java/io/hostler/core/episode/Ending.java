package io.hostler.core.episode;

/// How an episode ended, so that none ends in silence.
public sealed interface Ending {

    /// Returns the words that are stored and shown.
    String words();

    /// A run made the alert go away.
    record Helped() implements Ending {
        @Override
        public String words() {
            return "helped";
        }
    }

    /// The alert went away without a run, or before one did anything.
    record ResolvedByItself() implements Ending {
        @Override
        public String words() {
            return "resolved by itself";
        }
    }

    /// A person was asked for.
    record Escalated() implements Ending {
        @Override
        public String words() {
            return "escalated";
        }
    }

    /// Nothing is to be done about it.
    ///
    /// @param reason why not, as a clause
    record Refused(String reason) implements Ending {
        @Override
        public String words() {
            return "refused: " + reason;
        }
    }

    /// It was not heard of for too long.
    record Expired() implements Ending {
        @Override
        public String words() {
            return "expired";
        }
    }
}
