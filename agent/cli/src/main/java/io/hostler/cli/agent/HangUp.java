package io.hostler.cli.agent;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/// The signal SIGHUP, by which a running program is asked to read its files anew.
///
/// Java has only an unsupported class for signals, and the compiler warns of each mention; so it is called by name.
final class HangUp {

    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    private HangUp() {}

    /// Runs the action, on a thread of the JVM, at each SIGHUP from now on.
    static void handle(Runnable action) {
        try {
            Class<?> signal = Class.forName(SIGNAL);
            Class<?> handler = Class.forName(HANDLER);
            Object proxy = Proxy.newProxyInstance(
                    HangUp.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
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
            Object hup = signal.getConstructor(String.class).newInstance("HUP");
            signal.getMethod("handle", signal, handler).invoke(signal, hup, proxy);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java has no " + SIGNAL + "; use: hostler reload", e);
        }
    }

    /// What the reflective call of a `void` method returns.
    private static @Nullable Object nothing() {
        return null;
    }
}
