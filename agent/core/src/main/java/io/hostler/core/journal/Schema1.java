package io.hostler.core.journal;

/// The first version of the tables. Times are microseconds since 1970 UTC, `labels`, `inputs` and `body` are JSON.
final class Schema1 {

    static final String SQL = """
            CREATE TABLE event (
              seq INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              source TEXT NOT NULL,
              fingerprint TEXT NOT NULL,
              starts_at INTEGER NOT NULL,
              status TEXT NOT NULL,
              received_at INTEGER NOT NULL,
              labels TEXT NOT NULL,
              annotations TEXT NOT NULL,
              generator_url TEXT NOT NULL,
              episode TEXT,
              decided_at INTEGER,
              UNIQUE (source, fingerprint, starts_at, status)
            );
            CREATE INDEX event_undecided ON event (seq) WHERE decided_at IS NULL;
            CREATE INDEX event_episode ON event (episode) WHERE episode IS NOT NULL;

            CREATE TABLE episode (
              id TEXT NOT NULL PRIMARY KEY,
              source TEXT NOT NULL,
              fingerprint TEXT NOT NULL,
              alertname TEXT NOT NULL,
              labels TEXT NOT NULL,
              starts_at INTEGER NOT NULL,
              opened_at INTEGER NOT NULL,
              heard_at INTEGER NOT NULL,
              resolved_at INTEGER,
              closed_at INTEGER,
              ended_at INTEGER,
              ending TEXT,
              reason TEXT
            ) WITHOUT ROWID;
            CREATE UNIQUE INDEX episode_open ON episode (source, fingerprint) WHERE closed_at IS NULL;
            CREATE INDEX episode_unended ON episode (id) WHERE ended_at IS NULL;
            CREATE INDEX episode_closed ON episode (source, fingerprint, starts_at) WHERE closed_at IS NOT NULL;

            CREATE TABLE run (
              id TEXT NOT NULL PRIMARY KEY,
              playbook TEXT NOT NULL,
              text TEXT NOT NULL,
              digest TEXT NOT NULL,
              inputs TEXT NOT NULL,
              state TEXT NOT NULL,
              verdict TEXT,
              cause TEXT NOT NULL,
              episode TEXT,
              rule TEXT,
              rung INTEGER,
              priority TEXT NOT NULL,
              check_only INTEGER NOT NULL,
              requested_at INTEGER NOT NULL,
              started_at INTEGER,
              ended_at INTEGER,
              note TEXT,
              target TEXT,
              body_digest TEXT,
              UNIQUE (episode, rule, rung)
            );
            CREATE INDEX run_state ON run (state) WHERE ended_at IS NULL;
            CREATE INDEX run_rule ON run (rule, target, requested_at) WHERE rule IS NOT NULL;

            CREATE TABLE entry (
              seq INTEGER PRIMARY KEY,
              run TEXT NOT NULL,
              step TEXT NOT NULL,
              kind TEXT NOT NULL,
              at INTEGER NOT NULL,
              body TEXT NOT NULL
            );
            CREATE INDEX entry_run ON entry (run, seq);

            CREATE TABLE hold (
              id TEXT NOT NULL PRIMARY KEY,
              rule TEXT NOT NULL,
              target TEXT NOT NULL,
              guard TEXT NOT NULL,
              reason TEXT NOT NULL,
              since INTEGER NOT NULL,
              until INTEGER,
              episode TEXT,
              ended_at INTEGER
            ) WITHOUT ROWID;
            CREATE INDEX hold_open ON hold (until) WHERE ended_at IS NULL;
            CREATE INDEX hold_episode ON hold (episode) WHERE episode IS NOT NULL;

            CREATE TABLE audit (
              seq INTEGER PRIMARY KEY,
              at INTEGER NOT NULL,
              who TEXT NOT NULL,
              what TEXT NOT NULL,
              detail TEXT NOT NULL,
              hash TEXT NOT NULL
            );

            CREATE TABLE guard_state (key TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE rule_state (rule TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
            """;

    private Schema1() {}
}
