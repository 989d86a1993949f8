package io.hostler.core.playbook;

import io.hostler.core.document.Node;
import io.hostler.core.document.Place;
import io.hostler.core.document.Says;
import io.hostler.core.document.Scalar;
import java.util.List;
import java.util.Optional;

/// An input as the file has it.
record InputFile(
        Place place,
        @Says(value = "Its type.", orElse = "text") InputType type,
        @Says("What it is, in one sentence.") Optional<String> says,

        @Says(value = "The value when none is given.", key = "default")
        Optional<Node> fallback,

        @Says("Whether it must be given; by default when it has no default.")
        Optional<Boolean> required,

        @Says("The values that are allowed.") List<Scalar> choices) {

    InputFile {
        if (fallback.isPresent() && required.orElse(false)) {
            throw new IllegalArgumentException("has a default and is required; remove one of the two");
        }
        if (fallback.isPresent() && type == InputType.SECRET) {
            throw new IllegalArgumentException("a secret has no default; files are no place for secrets");
        }
    }
}
