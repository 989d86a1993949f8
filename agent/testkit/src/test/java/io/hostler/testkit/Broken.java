package io.hostler.testkit;

import io.hostler.api.TaskException;
import io.hostler.testkit.TaskContract.Point;
import java.util.List;
import java.util.stream.Stream;

/// Finds the promises that a task breaks.
final class Broken {

    private Broken() {}

    static Stream<String> by(List<Point> points) {
        return points.stream().filter(Broken::isBroken).map(Point::name);
    }

    private static boolean isBroken(Point point) {
        try {
            point.check();
            return false;
        } catch (AssertionError | TaskException | IllegalStateException e) {
            return true;
        }
    }
}
