package io.hostler.core.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Documents one key of a file; the published schema is made from it.
///
/// A component that is an `Optional`, a list, a map, or a record of nothing but such may be left out; so may one with
/// `orElse`. A component of type [Place] is no key: it gets the place of the map itself.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Says {

    /// Says in one sentence what the key is for.
    String value();

    /// Holds the key's name where it is not the component's in snake case.
    String key() default "";

    /// Holds the value to use when the key is left out, as it would stand in the file.
    String orElse() default "";

    /// Holds a regular expression for a text, for each text of a list, or for each key of a map.
    String matches() default "";

    /// Says that a list or map must stand there all the same.
    boolean required() default false;
}
