package io.hostler.core.document;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number of bytes as people write it: `512`, `64KiB`, `64MiB`, `1GiB`, `2TiB`.
///
/// @param bytes 0 or more
public record ByteSize(long bytes) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}) ?(B|KiB|MiB|GiB|TiB)?");
    private static final Map<String, Integer> SHIFTS = Map.of("B", 0, "KiB", 10, "MiB", 20, "GiB", 30, "TiB", 40);

    /// Reads a size.
    ///
    /// @throws IllegalArgumentException when it is none, or does not fit in 64 bits
    public static ByteSize parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a size such as 512, 64KiB, 64MiB or 1GiB");
        }
        String unit = matcher.group(2);
        long count = Long.parseLong(matcher.group(1));
        int shift = unit == null ? 0 : SHIFTS.get(unit);
        if (count > Long.MAX_VALUE >> shift) {
            throw new IllegalArgumentException("is too large");
        }
        return new ByteSize(count << shift);
    }

    @Override
    public String toString() {
        return Long.toString(bytes);
    }
}
