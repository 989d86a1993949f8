package io.hostler.core.expression;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What is known at one place of an expression.
///
/// @param variables the variables of macros around it
/// @param ran the paths of records whose `ran` is true here, and of fields that are there
/// @param has whether it stands inside `has`, where nothing needs to be there
record Env(Map<String, Variable> variables, Set<String> ran, boolean has) {

    static final Env START = new Env(Map.of(), Set.of(), false);

    record Variable(int slot, Type type) {}

    Env with(Set<String> more) {
        var all = new HashSet<>(ran);
        all.addAll(more);
        return new Env(variables, all, has);
    }

    Env with(String name, Variable variable) {
        var all = new TreeMap<>(variables);
        all.put(name, variable);
        return new Env(all, ran, has);
    }

    Env insideHas() {
        return new Env(variables, ran, true);
    }

    /// The start of a path: variables are named by their slot, since names can be hidden by others.
    String root(String name) {
        return Optional.ofNullable(variables.get(name))
                .map(variable -> "#" + variable.slot())
                .orElse(name);
    }

    /// The next free slot: macros nest, so that the number around is the depth.
    int slot() {
        return variables.values().stream().mapToInt(one -> one.slot() + 1).max().orElse(0);
    }
}
