package io.hostler.core.config;

import io.hostler.api.Suggestion;
import io.hostler.core.allow.Ownership;
import io.hostler.core.document.Binder;
import io.hostler.core.document.Checked;
import io.hostler.core.document.Documents;
import io.hostler.core.document.Mapping;
import io.hostler.core.document.Place;
import io.hostler.core.document.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a configuration from its sources, and finds all that is wrong at once. Blocks.
public final class ConfigReader {

    private static final String OPTION = "option";
    private static final String PREFIX = "HOSTLER_";
    private static final Set<String> OTHERS = Set.of("HOSTLER_CONFIG", "HOSTLER_HOME", "HOSTLER_STEP");

    private ConfigReader() {}

    /// Reads a configuration.
    public static Checked<LoadedConfig> read(ConfigSources sources) {
        return text(sources).then(text -> read(sources, text));
    }

    /// Reads a configuration from a file's text, blank for none.
    static Checked<LoadedConfig> read(ConfigSources sources, String text) {
        return merge(sources, text).then(merged -> check(merged, sources));
    }

    /// Reads the file's text, blank where the usual file is not there; a file that others may write is refused.
    static Checked<String> text(ConfigSources sources) {
        Path file = name(sources);
        if (Files.notExists(file)) {
            return sources.file().isEmpty() ? new Checked.Valid<>("") : Documents.text(file);
        }
        return Trust.of(file, Ownership::check).then(Documents::text);
    }

    private static Checked<Mapping> merge(ConfigSources sources, String text) {
        return file(name(sources).toString(), text).then(file -> {
            Mapping merged =
                    Layer.over(Documents.mapping(Defaults.SOURCE, Defaults.TEXT).orThrow(), file);
            for (String key : Layer.KEYS) {
                merged = said(merged, key, sources.environment(), variable(key), variable(key));
                merged = said(merged, key, sources.options(), key, OPTION);
            }
            return new Checked.Valid<>(merged);
        });
    }

    private static Checked<LoadedConfig> check(Mapping merged, ConfigSources sources) {
        List<Problem> problems = new ArrayList<>(unknown(sources));
        problems.addAll(Paths.relative(merged));
        Checked<HostlerConfig> bound = Binder.bind(HostlerConfig.class, merged);
        problems.addAll(bound.problems());
        if (!problems.isEmpty()) {
            return new Checked.Refused<>(problems);
        }
        HostlerConfig config = bound.orThrow();
        List<Setting> settings = Origins.of(merged, names(sources));
        return new Checked.Valid<>(new LoadedConfig(config, settings, warnings(config, sources), Trees.json(merged)));
    }

    private static Path name(ConfigSources sources) {
        return sources.file().orElse(ConfigSources.USUAL);
    }

    private static Checked<Mapping> file(String name, String text) {
        return text.isBlank() ? new Checked.Valid<>(Mapping.empty(Place.start(name))) : Documents.mapping(name, text);
    }

    private static Mapping said(Mapping below, String key, Map<String, String> texts, String name, String source) {
        return Optional.ofNullable(texts.get(name))
                .map(text -> Layer.over(below, Layer.of(key, text, source)))
                .orElse(below);
    }

    private static List<Problem> unknown(ConfigSources sources) {
        return sources.options().keySet().stream()
                .filter(key -> !Layer.KEYS.contains(key))
                .map(key -> new Problem(
                        Place.start(OPTION),
                        "",
                        "'" + key + "' is unknown"
                                + Suggestion.orElse(key, Layer.KEYS, "; known are " + String.join(", ", Layer.KEYS))))
                .toList();
    }

    /// Variables that look like a slip of the pen; others of the prefix belong to the launcher and to steps.
    private static Stream<String> slips(Map<String, String> environment) {
        List<String> known = Layer.KEYS.stream().map(ConfigReader::variable).toList();
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !OTHERS.contains(name) && !known.contains(name))
                .flatMap(name -> Suggestion.of(name, known).stream()
                        .map(near -> name + ": is no setting, and ignored; did you mean '" + near + "'?"));
    }

    private static List<String> warnings(HostlerConfig config, ConfigSources sources) {
        Stream<String> scrapes = config.scrape().stream()
                .map(one -> "scrape: '" + one.name() + "' is not scraped; that comes with a later version");
        return Stream.concat(slips(sources.environment()), scrapes).toList();
    }

    private static Set<String> names(ConfigSources sources) {
        Set<String> names = new HashSet<>(sources.environment().keySet());
        names.addAll(List.of(Defaults.SOURCE, OPTION));
        return names;
    }

    private static String variable(String key) {
        return PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
