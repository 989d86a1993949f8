package io.hostler.core.playbook;

/// How things of a playbook may be called.
final class Names {

    /// Steps, inputs and outputs: names of expressions.
    static final String ID = "[a-z][a-z0-9_]*";

    /// Playbooks and tasks.
    static final String PLAYBOOK = "[a-z][a-z0-9_.-]*";

    private Names() {}
}
