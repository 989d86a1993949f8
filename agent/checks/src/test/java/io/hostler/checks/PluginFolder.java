package io.hostler.checks;

import static java.util.stream.Collectors.toCollection;

import io.hostler.api.Plugin;
import io.hostler.api.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One folder below `plugins/`, with the plugin that is made from it.
record PluginFolder(Path path) {

    private static final Path MODULE = Path.of("src/main/java/module-info.java");
    private static final Path SERVICES = Path.of("src/main/resources/META-INF/services/io.hostler.api.Plugin");
    private static final Pattern PROVIDES =
            Pattern.compile("provides\\s+io\\.hostler\\.api\\.Plugin\\s+with\\s+([\\w.,\\s]+);");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>");
    private static final Pattern LIBRARY = Pattern.compile("<plugin\\.libraries>(.*?)</plugin\\.libraries>");

    static List<PluginFolder> all() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("..", "..", "plugins"))) {
            return entries.filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .sorted()
                    .map(PluginFolder::new)
                    .toList();
        }
    }

    static Stream<Plugin> installed() {
        return ServiceLoader.load(Plugin.class).stream().map(ServiceLoader.Provider::get);
    }

    String name() {
        return path.getFileName().toString();
    }

    List<Task<?>> tasks() {
        String own = "io.hostler.plugin." + name();
        return installed()
                .filter(plugin -> plugin.getClass().getPackageName().equals(own))
                .flatMap(plugin -> plugin.tasks().stream())
                .toList();
    }

    List<Path> missing() {
        return Stream.of(Path.of("README.md"), Path.of("sample.yaml"), MODULE, SERVICES)
                .filter(file -> !Files.exists(path.resolve(file)))
                .toList();
    }

    String readme() throws IOException {
        return Files.readString(path.resolve("README.md"));
    }

    Set<String> provided() throws IOException {
        return PROVIDES.matcher(Files.readString(path.resolve(MODULE)))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(String::strip)
                .collect(toCollection(TreeSet::new));
    }

    Set<String> services() throws IOException {
        return Files.readString(path.resolve(SERVICES)).lines().collect(toCollection(TreeSet::new));
    }

    Set<String> dependencies() throws IOException {
        return DEPENDENCY
                .matcher(pom())
                .results()
                .map(found -> found.group(1) + ":" + found.group(2))
                .collect(toCollection(TreeSet::new));
    }

    /// Returns the libraries that the pom allows, an empty name when it names none.
    List<String> libraries() throws IOException {
        return LIBRARY.matcher(pom()).results().map(found -> found.group(1)).toList();
    }

    private String pom() throws IOException {
        return Files.readString(path.resolve("pom.xml"));
    }

    @Override
    public String toString() {
        return name();
    }
}
