package io.hostler.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The ways in which a secret may be written.
final class Encodings {

    private Encodings() {}

    static Set<String> of(String secret) {
        byte[] bytes = secret.getBytes(UTF_8);
        var all = new TreeSet<String>();
        all.add(secret);
        all.add(HexFormat.of().formatHex(bytes));
        all.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            all.add(base64(Base64.getEncoder(), bytes, before));
            all.add(base64(Base64.getUrlEncoder(), bytes, before));
        }
        addUrl(secret, all);
        all.addAll(JsonEscapes.of(secret));
        return all;
    }

    /// What stays the same whatever bytes stand before and after: the characters that hold bits of the secret alone.
    private static String base64(Base64.Encoder encoder, byte[] bytes, int before) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String text = encoder.withoutPadding().encodeToString(shifted);
        int head = before == 0 ? 0 : before + 1;
        int tail = shifted.length % 3 == 0 ? 0 : 1;
        return text.substring(head, text.length() - tail);
    }

    /// Forms write a blank as `+`, paths as `%20`; both cases of the digits are in use.
    private static void addUrl(String secret, Set<String> all) {
        String form = URLEncoder.encode(secret, UTF_8);
        for (String text :
                new String[] {form, form.replace("+", "%20"), lowerDigits(form), lowerDigits(form.replace("+", "%20"))
                }) {
            all.add(text);
            all.add(text.replace("%7E", "~").replace("%7e", "~"));
        }
    }

    private static String lowerDigits(String text) {
        var lower = new StringBuilder(text);
        for (int at = lower.indexOf("%"); at >= 0; at = lower.indexOf("%", at + 1)) {
            lower.replace(at, at + 3, lower.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }
}
