package io.hostler.core.metric;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hostler.core.metric.Text.Unit;

/// A metric's name, kind and help, as bytes that are written again and again.
///
/// @param header the lines `HELP` and `TYPE`
/// @param name what each of its lines starts with
record Family(byte[] header, byte[] name) {

    private static final byte[] SPACE = {' '};

    static Family counter(String name, String help) {
        return of(name, "counter", help);
    }

    static Family gauge(String name, String help) {
        return of(name, "gauge", help);
    }

    static Family untyped(String name, String help) {
        return of(name, "untyped", help);
    }

    private static Family of(String name, String type, String help) {
        String header = "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
        return new Family(header.getBytes(UTF_8), name.getBytes(UTF_8));
    }

    /// Labels as they stand behind a name, such as `{device="vda"}`: name and value in turn, values escaped.
    static byte[] labels(String... namesAndValues) {
        var text = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text.append(i == 0 ? "" : ",")
                    .append(namesAndValues[i])
                    .append("=\"")
                    .append(escaped(namesAndValues[i + 1]))
                    .append('"');
        }
        return text.append('}').toString().getBytes(UTF_8);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /// Writes the whole family when it has one value without labels.
    void write(Text out, double value) {
        out.add(header).add(name).add(SPACE).value(value);
    }

    void write(Text out, long value, Unit unit) {
        out.add(header).add(name).add(SPACE).value(value, unit);
    }

    /// Writes a line of a family whose header was written.
    void line(Text out, byte[] labels, long value, Unit unit) {
        out.add(name).add(labels).add(SPACE).value(value, unit);
    }
}
