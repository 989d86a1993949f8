package io.hostler.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the numbers of a kernel table mean, in the order in which they stand. Learned from the text once.
///
/// @param slots one for each number of the text
record Layout(List<Slot> slots) {

    /// A number's name, or an empty one when nobody asks for it, and what to multiply it with.
    record Slot(String name, int scale) {

        private static final Slot UNUSED = new Slot("", 1);
    }

    /// Finds the names in a text.
    @FunctionalInterface
    interface Learner {
        Layout learn(String text);
    }

    /// `Name: 12 kB` or `name 12` on each line, as in meminfo, vmstat and snmp6; `naming` gives "" to leave one out.
    static Learner lines(UnaryOperator<String> naming) {
        return text -> new Layout(text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("[:\\s]+"))
                .map(words -> new Slot(naming.apply(words[0]), words.length > 2 && words[2].equals("kB") ? 1024 : 1))
                .toList());
    }

    /// `Tcp: Name Name` above `Tcp: 1 2`, as in netstat and snmp; names become `Tcp_Name`.
    static Learner headed(UnaryOperator<String> naming) {
        return text -> {
            var slots = new ArrayList<Slot>();
            List<String> lines = text.lines().toList();
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                String[] words = lines.get(i).split("[:\\s]+");
                for (int word = 1; word < words.length; word++) {
                    slots.add(new Slot(naming.apply(words[0] + "_" + words[word]), 1));
                }
            }
            return new Layout(slots);
        };
    }

    /// `TCP: inuse 1 orphan 0`, as in sockstat; names become `TCP_inuse`.
    static Learner pairs() {
        return text -> {
            var slots = new ArrayList<Slot>();
            for (String line : text.lines().toList()) {
                String[] words = line.split("[:\\s]+");
                for (int word = 1; word + 1 < words.length; word += 2) {
                    slots.add(new Slot(words[0] + "_" + words[word], 1));
                }
            }
            return new Layout(slots);
        };
    }

    Slot slot(int number) {
        return number < slots.size() ? slots.get(number) : Slot.UNUSED;
    }

    List<String> names() {
        return slots.stream().map(Slot::name).filter(name -> !name.isEmpty()).toList();
    }
}
