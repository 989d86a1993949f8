package io.hostler.plugin.file;

import static io.hostler.api.ErrorCode.INVALID_PARAMETER;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.hostler.api.Attributes;
import io.hostler.api.Param;
import io.hostler.api.Source;
import io.hostler.api.TaskException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a `file` step asks for.
record FileParams(
        @Param("The file or directory.") Path path,

        @Param("What the file holds, as a text.") Optional<String> content,

        @Param(
                value = "A file beside the playbook whose expressions are replaced; what the file holds.",
                template = true)
        Optional<Source> template,

        @Param("A file beside the playbook; what the file holds, byte for byte.")
        Optional<Source> source,

        @Param(
                value = "Permissions in octal, quoted, such as `\"0644\"`; kept when not given.",
                matches = "0?[0-7]{3,4}")
        Optional<String> mode,

        @Param(value = "The user that owns it, by name; kept when not given.", matches = NAME)
        Optional<String> owner,

        @Param(value = "The group that it belongs to, by name; kept when not given.", matches = NAME)
        Optional<String> group,

        @Param(value = "What the path shall be.", orElse = "file")
        State state) {

    private static final String NAME = "\\w[\\w.@-]*\\$?";

    FileParams {
        mode = mode.map(FileParams::fourDigits);
        require(path.getNameCount() > 0, "path: is '/', which is not to be touched; name what is in it");
        require(count(content, template, source) <= 1, "content, template, source: are several; keep one of them");
        require(
                state == State.FILE || count(content, template, source) == 0,
                "content, template, source: only a file holds something; remove them, or make the state file");
        require(
                state != State.ABSENT || count(mode, owner, group) == 0,
                "mode, owner, group: what is absent has none; remove them");
    }

    Optional<byte[]> bytes() {
        return content.map(text -> text.getBytes(UTF_8))
                .or(() -> template.or(() -> source).map(Source::bytes));
    }

    Attributes attributes() {
        return new Attributes(owner, group, mode, Optional.empty());
    }

    private static int count(Optional<?>... values) {
        return (int) List.of(values).stream().filter(Optional::isPresent).count();
    }

    private static String fourDigits(String mode) {
        return ("0" + mode).substring(mode.length() - 3);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new TaskException(INVALID_PARAMETER, "%s", otherwise);
        }
    }
}
