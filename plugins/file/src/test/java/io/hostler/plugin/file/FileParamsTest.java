package io.hostler.plugin.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.api.Params;
import io.hostler.api.Source;
import io.hostler.api.TaskException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FileParamsTest {

    private static final Source SOURCE = new Source("x", new byte[] {1});

    record Bad(Map<String, ?> given, String message) {}

    static final List<Bad> BAD = List.of(
            new Bad(Map.of(), "'path' is missing; add it"),
            new Bad(Map.of("path", "/.."), "path: is '/', which is not to be touched; name what is in it"),
            new Bad(Map.of("path", "/x", "mode", "u+x"), "'mode' holds 'u+x', which does not match 0?[0-7]{3,4}"),
            new Bad(Map.of("path", "/x", "mode", "0888"), "'mode' holds '0888', which does not match 0?[0-7]{3,4}"),
            new Bad(Map.of("path", "/x", "owner", "a:b"), "'owner' holds 'a:b', which does not match \\w[\\w.@-]*\\$?"),
            new Bad(Map.of("path", "/x", "state", "gone"), "'state' must be one of file, directory, absent"),
            new Bad(
                    Map.of("path", "/x", "content", "a", "source", SOURCE),
                    "content, template, source: are several; keep one of them"),
            new Bad(
                    Map.of("path", "/x", "template", SOURCE, "state", "directory"),
                    "content, template, source: only a file holds something; remove them, or make the state file"),
            new Bad(
                    Map.of("path", "/x", "mode", "0644", "state", "absent"),
                    "mode, owner, group: what is absent has none; remove them"));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysWhatIsWrong(Bad bad) {
        var bound = Params.bind(FileParams.class, bad.given());
        assertEquals(
                "with: " + bad.message(),
                assertThrows(TaskException.class, bound::orThrow).getMessage());
    }

    record Mode(String given, String digits) {}

    static final List<Mode> MODES = List.of(
            new Mode("644", "0644"),
            new Mode("0644", "0644"),
            new Mode("00644", "0644"),
            new Mode("4755", "4755"),
            new Mode("04755", "4755"));

    @ParameterizedTest
    @FieldSource("MODES")
    void readsEachNotationOfAMode(Mode mode) {
        var params = Params.bind(FileParams.class, Map.of("path", "/x", "mode", mode.given()))
                .orThrow();
        assertEquals(Optional.of(mode.digits()), params.mode());
    }
}
