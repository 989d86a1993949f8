package io.hostler.cli.agent;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/// The signals of Unix, by which a running program is asked to read its files anew, or to end.
///
/// Java has only an unsupported class for signals, and the compiler warns of each mention; so it is called by name.
final class Signals {

    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    private Signals() {}

    /// Runs the action, on a thread of the JVM, at each such signal from now on; it is not to take long.
    ///
    /// @param name without SIG, such as `HUP`
    static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName(SIGNAL);
            Class<?> handler = Class.forName(HANDLER);
            Object proxy = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        switch (method.getName()) {
                            case "handle" -> action.run();
                            case "hashCode" -> {
                                return System.identityHashCode(self);
                            }
                            case "equals" -> {
                                return self == arguments[0];
                            }
                            default -> {}
                        }
                        return nothing();
                    });
            Object named = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, handler).invoke(signal, named, proxy);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java has no " + SIGNAL + " for " + name, e);
        }
    }

    /// What the reflective call of a `void` method returns.
    private static @Nullable Object nothing() {
        return null;
    }
}
