package io.hostler.core.playbook;

import io.hostler.api.Source;
import io.hostler.core.document.Place;
import io.hostler.core.document.Scalar;
import io.hostler.core.expression.Scope;
import io.hostler.core.expression.Template;
import io.hostler.core.expression.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the files beside one playbook, and remembers them.
final class Beside {

    private final Sources sources;
    private final Problems problems;
    private final SortedMap<String, Source> read = new TreeMap<>();

    Beside(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /// Returns all that were read so far.
    SortedMap<String, Source> all() {
        return read;
    }

    Optional<Argument> read(Scalar name, String path, boolean isTemplate, Scope scope) {
        try {
            if (name.text().contains("${{")) {
                throw new IllegalArgumentException("must be a file's name, known before anything runs");
            }
            Source source = sources.read(name.text());
            read.put(name.text(), source);
            return isTemplate ? template(name, path, source, scope) : Optional.of(plain(name, source));
        } catch (IllegalArgumentException e) {
            problems.add(name.place(), path, e.getMessage());
            return Optional.empty();
        }
    }

    private static Argument plain(Scalar name, Source source) {
        return new Argument.Beside(name.place(), source, Optional.empty());
    }

    private Optional<Argument> template(Scalar name, String path, Source source, Scope scope) {
        Place start = Place.start(source.name());
        var text = new Scalar(start, utf8(source), Scalar.Style.LITERAL, start);
        Optional<Template> template = problems.compile(text, path, it -> Template.compile(it, scope));
        if (template.isPresent() && template.get().type() == Type.SECRET) {
            throw new IllegalArgumentException("holds a secret, which fits only secret parameters");
        }
        return template.map(it -> new Argument.Beside(name.place(), source, Optional.of(it)));
    }

    private static String utf8(Source source) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(source.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not UTF-8, so it cannot be a template", e);
        }
    }
}
