package io.hostler.plugin.sysctl;

/// Values as the kernel reads them: `4096\t131072\t6291456` equals `4096 131072 6291456`.
final class Words {

    private Words() {}

    static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    static String of(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}
