package io.hostler.checks.docs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A document in Markdown, as far as tests look into it.
record Document(Path file, String text) {

    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /// A block between fences.
    record Block(String language, String text) {}

    static Document of(String path) {
        return read(ROOT.resolve(path));
    }

    /// Returns every document of the repository.
    static List<Document> all() {
        try (Stream<Path> guides = Files.walk(ROOT.resolve("agent/docs"));
                Stream<Path> plugins = Files.walk(ROOT.resolve("plugins"), 2)) {
            List<Path> files = new ArrayList<>(List.of(ROOT.resolve("README.md")));
            Stream.concat(guides, plugins)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .forEach(files::add);
            return files.stream().map(Document::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks() {
        return FENCE.matcher(text)
                .results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList();
    }

    /// Returns what stands between single back quotes.
    List<String> codes() {
        return results(CODE, prose());
    }

    List<String> links() {
        return results(LINK, CODE.matcher(prose()).replaceAll(""));
    }

    /// Returns the anchors that headings have, as forges make them.
    List<String> anchors() {
        return results(HEADING, prose()).stream()
                .map(heading -> heading.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /// Returns the first cells' code, and the whole row, of the tables below a heading.
    List<List<String>> rows(String heading) {
        int start = text.indexOf("\n## " + heading + "\n");
        int end = text.indexOf("\n## ", start + 4);
        if (start < 0) {
            throw new IllegalArgumentException(file + " has no heading " + heading);
        }
        return text.substring(start, end < 0 ? text.length() : end)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> cells.subList(1, cells.size() - 1))
                .toList();
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    private static List<String> results(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Document read(Path file) {
        try {
            return new Document(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return Stream.of(ROOT.relativize(file)).map(Path::toString).collect(joining());
    }
}
