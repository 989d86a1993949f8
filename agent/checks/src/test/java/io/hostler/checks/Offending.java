package io.hostler.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/// Finds the classes that break the rules on purpose, and a plugin that one of them leans on.
final class Offending extends DescribedPredicate<JavaClass> {

    Offending() {
        super("offending");
    }

    static boolean is(String name) {
        return name.contains(".offender.");
    }

    @Override
    public boolean test(JavaClass one) {
        return is(one.getName()) || one.getPackageName().equals("io.hostler.plugin.exec");
    }
}
