package io.hostler.checks.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.config.ConfigReader;
import io.hostler.core.config.ConfigSources;
import io.hostler.core.config.HostlerConfig;
import io.hostler.core.config.Setting;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The guide's table of the configuration is the configuration.
class ConfigurationTest {

    private static final List<List<String>> ROWS =
            Document.of("agent/docs/user-guide.md").rows("Configuration");

    /// Keys that no variable can hold.
    private static final List<String> WITHOUT_VARIABLE = List.of("scrape");

    @Test
    void everyKeyIsInTheGuide() {
        assertEquals(
                keys(HostlerConfig.class, "").sorted().toList(),
                documented(0).keySet().stream().toList());
    }

    @Test
    void everyDefaultIsTheOneOfTheCode(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("hostler.yaml"), "");
        var loaded = ConfigReader.read(new ConfigSources(Optional.of(empty), Map.of(), Map.of()))
                .orThrow();
        SortedMap<String, String> defaults = new TreeMap<>(Map.of("alertmanager.url", "none"));
        for (Setting setting : loaded.settings()) {
            defaults.put(setting.key(), setting.value());
        }
        SortedMap<String, String> told = documented(1);
        told.replaceAll((_, text) -> text.replaceAll("^\\[ ?| ?\\]$", ""));
        assertEquals(defaults, told);
    }

    @Test
    void everyVariableIsTheOneOfItsKey() {
        SortedMap<String, String> variables = documented(2);
        variables.forEach((key, variable) -> assertEquals(
                WITHOUT_VARIABLE.contains(key)
                        ? ""
                        : "HOSTLER_" + key.replace('.', '_').toUpperCase(Locale.ROOT),
                variable));
    }

    private static SortedMap<String, String> documented(int column) {
        SortedMap<String, String> cells = new TreeMap<>();
        ROWS.forEach(row ->
                cells.put(row.getFirst().replace("`", ""), row.get(column).replace("`", "")));
        return cells;
    }

    private static Stream<String> keys(Class<?> type, String above) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> keys(component, above));
    }

    private static Stream<String> keys(RecordComponent component, String above) {
        String key = above + component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        boolean nested =
                component.getType().isRecord() && component.getType().getEnclosingClass() == HostlerConfig.class;
        return nested ? keys(component.getType(), key + ".") : Stream.of(key);
    }
}
