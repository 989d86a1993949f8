package io.hostler.core.run;

import io.hostler.core.playbook.Input;
import io.hostler.core.playbook.InputType;
import java.util.Collection;
import java.util.List;

/// Secrets that are given as inputs. A run keeps its inputs in the journal and shows them, so none is taken.
public final class SecretInputs {

    /// What whoever gave one is told.
    public static final String WORDS = "secret inputs come with a later version; read the secret inside the step";

    private SecretInputs() {}

    /// Returns the names among those given whose inputs are secret.
    public static List<String> among(List<Input> inputs, Collection<String> given) {
        return inputs.stream()
                .filter(input -> input.type() == InputType.SECRET)
                .map(Input::name)
                .filter(given::contains)
                .toList();
    }
}
