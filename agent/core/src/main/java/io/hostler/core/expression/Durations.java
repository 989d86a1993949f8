package io.hostler.core.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: `500ms`, `5m`, `1h30m`, `2d`, `1.5h`, `-3s`.
final class Durations {

    private static final Pattern WHOLE =
            Pattern.compile("([+-]?)((?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:ns|us|ms|[smhd]))+");
    private static final Pattern PART = Pattern.compile("([0-9.]+)(ns|us|ms|[smhd])");
    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L,
            "d", 86_400_000_000_000L);
    private static final List<String> UNITS = List.of("d", "h", "m", "s", "ms", "us", "ns");
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000L);
    private static final BigInteger MOST_SECONDS = BigInteger.valueOf(315_576_000_000L);
    private static final int LONGEST_TEXT = 64;

    private Durations() {}

    static Duration parse(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        if (text.length() > LONGEST_TEXT || !WHOLE.matcher(text).matches()) {
            throw new Fault("is no duration; write such as 500ms, 5m, 1h30m or 2d");
        }
        BigInteger[] parts = nanos(PART.matcher(text)).toBigInteger().divideAndRemainder(BILLION);
        if (parts[0].compareTo(MOST_SECONDS) > 0) {
            throw new Fault("the duration is too long; at most 10000 years");
        }
        Duration duration = Duration.ofSeconds(parts[0].longValue(), parts[1].longValue());
        return text.startsWith("-") ? duration.negated() : duration;
    }

    private static BigDecimal nanos(Matcher part) {
        BigDecimal nanos = BigDecimal.ZERO;
        while (part.find()) {
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(NANOS.get(part.group(2)))));
        }
        return nanos;
    }

    static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        var text = new StringBuilder(duration.isNegative() ? "-" : "");
        Duration rest = duration.abs();
        for (String unit : UNITS) {
            Duration one = Duration.ofNanos(NANOS.getOrDefault(unit, 1L));
            long count = rest.dividedBy(one);
            rest = rest.minus(one.multipliedBy(count));
            text.append(count == 0 ? "" : count + unit);
        }
        return text.toString();
    }
}
