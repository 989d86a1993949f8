package io.hostler.core.run;

import io.hostler.api.Done;
import io.hostler.api.Effect;
import io.hostler.api.ErrorCode;
import io.hostler.api.Host;
import io.hostler.api.Param;
import io.hostler.api.Params;
import io.hostler.api.Plugin;
import io.hostler.api.Reverse;
import io.hostler.api.Task;
import io.hostler.api.TaskException;
import io.hostler.api.Value;
import io.hostler.api.VerbTask;
import io.hostler.core.expression.Functions;
import io.hostler.core.playbook.PlaybookLoader;
import io.hostler.core.playbook.TaskCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Small tasks that work on the files of a host in memory, and fail where their parameters say so.
public final class RunTasks implements Plugin {

    static {
        // as a plugin's module does, so that its records can be bound
        RunTasks.class.getModule().addOpens(RunTasks.class.getPackageName(), Params.class.getModule());
    }

    /// Reads playbooks with `note`, `memo`, `count` and `look`.
    public static final PlaybookLoader LOADER =
            new PlaybookLoader(TaskCatalog.of(Stream.of(new RunTasks())), Functions.of(List.of()));

    /// Creates the plugin.
    public RunTasks() {}

    @Override
    public int api() {
        return 1;
    }

    @Override
    public List<Task<?>> tasks() {
        return List.of(new NoteTask(), new Memo(), new Count(), new Look());
    }

    /// A note of which none is final, so that a playbook of it destroys nothing.
    static final class Memo extends NoteTask {

        @Override
        public String name() {
            return "memo";
        }

        @Override
        public Reverse reverses() {
            return new Reverse.Exact();
        }
    }

    /// What `count` and `look` tell.
    record Seen(String text, long size) {}

    /// @param failing how it fails, `NONE` for not at all
    record Counting(
            @Param("The file that grows by one letter each time.")
            Path file,

            @Param(value = "reads, repeatable or once.", orElse = "once")
            String effect,

            @Param(value = "The code to fail with.", orElse = "NONE")
            String failing,

            @Param(value = "What wasDone answers: yes, no or unknown.", orElse = "unknown")
            String done) {}

    record Looking(@Param("The file.") Path file) {}

    /// Makes a file longer by one letter, so that a test sees how often it was performed.
    static final class Count implements VerbTask<Counting, Seen> {

        @Override
        public String name() {
            return "count";
        }

        @Override
        public String says() {
            return "Counts.";
        }

        @Override
        public Class<Counting> parameters() {
            return Counting.class;
        }

        @Override
        public Class<Seen> outputs() {
            return Seen.class;
        }

        @Override
        public Effect effect(Counting want) {
            return Effect.valueOf(want.effect().toUpperCase(Locale.ROOT));
        }

        @Override
        public Set<String> locks(Counting want) {
            return Set.of("file:" + want.file());
        }

        @Override
        public Seen perform(Counting want, Host host) {
            String text = host.files().text(want.file()).orElse("") + "x";
            host.files().write(want.file(), Value.text(text));
            if (!want.failing().equals("NONE")) {
                throw new TaskException(ErrorCode.valueOf(want.failing()), "%s: failed; try again", want.file());
            }
            return new Seen(text, text.length());
        }

        @Override
        public Done<Seen> wasDone(Counting want, Host host) {
            return switch (want.done()) {
                case "yes" -> new Done.Yes<>(new Seen("before", 6));
                case "no" -> new Done.No<>();
                default -> new Done.Unknown<>("look at " + want.file());
            };
        }
    }

    /// Reads a file.
    static final class Look implements VerbTask<Looking, Seen> {

        @Override
        public String name() {
            return "look";
        }

        @Override
        public String says() {
            return "Looks at a file.";
        }

        @Override
        public Class<Looking> parameters() {
            return Looking.class;
        }

        @Override
        public Class<Seen> outputs() {
            return Seen.class;
        }

        @Override
        public Effect effect(Looking want) {
            return Effect.READS;
        }

        @Override
        public Seen perform(Looking want, Host host) {
            String text = host.files().text(want.file()).orElse("");
            return new Seen(text, text.length());
        }
    }
}
