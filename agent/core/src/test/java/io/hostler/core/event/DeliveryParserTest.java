package io.hostler.core.event;

import static io.hostler.core.event.Bodies.alertWith;
import static io.hostler.core.event.Bodies.alertWithout;
import static io.hostler.core.event.Bodies.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hostler.core.event.Alert.Status;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DeliveryParserTest {

    private static final Alert ALERT = new Alert(
            Status.FIRING,
            "a1b2c3d4e5f60718",
            Instant.parse("2026-11-21T10:00:00.123456789Z"),
            Map.of("alertname", "DiskAlmostFull", "instance", "db1:9100"),
            Map.of("summary", "Disk almost full"),
            "http://prom:9090/graph?g0.expr=x");

    record Good(String name, String body, Delivery delivery) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Bad(String name, byte[] body, String message) {
        Bad(String name, String body, String message) {
            this(name, bytes(body), message);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Good> GOOD = List.of(
            new Good("alertmanager", Bodies.of("4", Bodies.ALERT), delivery(ALERT)),
            new Good("grafana", Bodies.of("1", Bodies.ALERT), delivery(ALERT)),
            new Good("no alerts", Bodies.of("4"), delivery()),
            new Good("a resolved alert in a firing group", resolved(), delivery(resolvedAlert())),
            new Good("unknown fields", one("values", "{\"A\":[1,null,{\"b\":true}]}"), delivery(ALERT)),
            new Good(
                    "a start with an offset",
                    one("startsAt", "\"2026-11-21T12:00:00.123456789+02:00\""),
                    delivery(ALERT)),
            new Good("null annotations", one("annotations", "null"), delivery(with(Map.of(), ALERT.generatorUrl()))),
            new Good("no generator", one("generatorURL", "null"), delivery(with(ALERT.annotations(), ""))),
            new Good("no fingerprint", Bodies.of("4", alertWithout("fingerprint")), delivery(named())),
            new Good("empty fingerprint", one("fingerprint", "\"\""), delivery(named())));

    static final List<Bad> BAD = List.of(
            new Bad("empty", "", "the body is not an object"),
            new Bad("a list", "[]", "the body is not an object"),
            new Bad("malformed", "{\"version\":\"4\",", "the body is not JSON at line 1, column 16"),
            new Bad(
                    "cut off",
                    Bodies.of("4", Bodies.ALERT).substring(0, 300),
                    "the body is not JSON at line 1, column 301"),
            new Bad("something after it", Bodies.of("4") + " {}", "something follows the body's object"),
            new Bad("garbage after it", Bodies.of("4") + " x", "the body is not JSON"),
            new Bad(
                    "not UTF-8",
                    Bodies.of("4", Bodies.ALERT.replace("Disk", "Dïsk")).getBytes(StandardCharsets.ISO_8859_1),
                    "the body is not UTF-8"),
            new Bad("UTF-16", Bodies.of("4").getBytes(StandardCharsets.UTF_16), "the body is not UTF-8"),
            new Bad(
                    "overlong UTF-8",
                    new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', '}'},
                    "the body is not UTF-8"),
            new Bad(
                    "half a character",
                    one("labels", "{\"a\":\"\\ud800\"}"),
                    "alerts[0].labels.a holds half a character"),
            new Bad("other version", Bodies.of("5"), "version is neither \"4\" nor Grafana's \"1\""),
            new Bad("version as a number", "{\"version\":4,\"alerts\":[]}", "version is not a text"),
            new Bad("no version", "{\"alerts\":[]}", "version is missing, it is to be \"4\""),
            new Bad("no alerts", "{\"version\":\"4\"}", "alerts is missing"),
            new Bad("alerts as an object", "{\"version\":\"4\",\"alerts\":{}}", "alerts is not a list"),
            new Bad("an alert as a text", Bodies.of("4", "\"x\""), "alerts[0] is not an object"),
            new Bad("truncated below 0", "{\"truncatedAlerts\":-1}", "truncatedAlerts is out of range"),
            new Bad(
                    "truncated out of range",
                    "{\"truncatedAlerts\":99999999999999999999}",
                    "truncatedAlerts is out of range"),
            new Bad("truncated as a text", "{\"truncatedAlerts\":\"1\"}", "truncatedAlerts is not a whole number"),
            new Bad(
                    "a field twice",
                    "{\"version\":\"4\",\"version\":\"4\"}",
                    "a field comes twice at line 1, column 25"),
            new Bad("a label twice", one("labels", "{\"a\":\"1\",\"a\":\"2\"}"), "a field comes twice"),
            new Bad("no labels", Bodies.of("4", Bodies.ALERT, alertWithout("labels")), "alerts[1].labels is missing"),
            new Bad("labels null", one("labels", "null"), "alerts[0].labels is not an object"),
            new Bad("a label as a number", one("labels", "{\"cpu\":1}"), "alerts[0].labels.cpu is not a text"),
            new Bad(
                    "a label with an odd name",
                    one("labels", "{\"a\\nb\":1}"),
                    "alerts[0].labels, one item, is not a text"),
            new Bad("129 labels", one("labels", Bodies.labels(129)), "alerts[0].labels has more than 128 items"),
            new Bad(
                    "100,000 labels",
                    one("labels", Bodies.labels(100_000)),
                    "alerts[0].labels has more than 128 items"),
            new Bad(
                    "a long label",
                    one("labels", "{\"a\":\"" + "x".repeat(4096) + "\"}"),
                    "alerts[0].labels.a is longer than 4096 bytes"),
            new Bad(
                    "a long label in bytes",
                    one("labels", "{\"a\":\"" + "é".repeat(2048) + "\"}"),
                    "alerts[0].labels.a is longer than 4096 bytes"),
            new Bad(
                    "a long name",
                    one("labels", "{\"" + "x".repeat(5000) + "\":\"\"}"),
                    "the body nests too deep, or holds too long a name or number"),
            new Bad(
                    "2,001 alerts",
                    "{\"version\":\"4\",\"alerts\":" + Bodies.list(2_001) + "}",
                    "alerts has more than 2000 items"),
            new Bad(
                    "a bomb",
                    one("values", Bodies.nested(100_000)),
                    "the body nests too deep, or holds too long a name or number"),
            new Bad(
                    "a long number",
                    one("values", "1".repeat(5_000)),
                    "the body nests too deep, or holds too long a name or number"),
            new Bad("no status", Bodies.of("4", alertWithout("status")), "alerts[0].status is missing"),
            new Bad(
                    "another status",
                    one("status", "\"suppressed\""),
                    "alerts[0].status is neither firing nor resolved"),
            new Bad("no start", Bodies.of("4", alertWithout("startsAt")), "alerts[0].startsAt is missing"),
            new Bad(
                    "a start that is none",
                    one("startsAt", "\"today\""),
                    "alerts[0].startsAt is not a time of RFC 3339"),
            new Bad(
                    "a start without a zone",
                    one("startsAt", "\"2026-11-21T10:00:00\""),
                    "alerts[0].startsAt is not a time of RFC 3339"),
            new Bad(
                    "a start out of range",
                    one("startsAt", "\"+99999-01-01T00:00:00Z\""),
                    "alerts[0].startsAt is not a time of RFC 3339"),
            new Bad(
                    "a long fingerprint",
                    one("fingerprint", "\"" + "f".repeat(129) + "\""),
                    "alerts[0].fingerprint is longer than 128 characters"));

    @ParameterizedTest
    @FieldSource("GOOD")
    void reads(Good good) {
        assertEquals(good.delivery(), DeliveryParser.parse("alertmanager", Buffer.buffer(good.body())));
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void refuses(Bad bad) {
        var refused = assertThrows(BadDeliveryException.class, () -> DeliveryParser.parse("alertmanager", bad.body()));
        assertEquals(bad.message(), withoutPlace(refused.getMessage(), bad.message()));
    }

    @Test
    void takesAsMuchAsTheLimitsAllow() {
        String label = "{\"a\":\"" + "x".repeat(4095) + "\"}";
        assertEquals(
                1,
                DeliveryParser.parse("x", bytes(one("labels", label))).alerts().size());
        assertEquals(
                1,
                DeliveryParser.parse("x", bytes(one("labels", Bodies.labels(128))))
                        .alerts()
                        .size());
        String most = "{\"version\":\"4\",\"alerts\":" + Bodies.list(2_000) + "}";
        assertEquals(2_000, DeliveryParser.parse("x", bytes(most)).alerts().size());
    }

    /// A row that names no place takes any.
    private static String withoutPlace(String message, String wanted) {
        int at = message.indexOf(" at line ");
        return at < 0 || wanted.contains(" at line ") ? message : message.substring(0, at);
    }

    private static String one(String field, String json) {
        return Bodies.of("4", alertWith(field, json));
    }

    private static Delivery delivery(Alert... alerts) {
        return new Delivery("alertmanager", List.of(alerts), 2);
    }

    private static String resolved() {
        return Bodies.of("4", alertWith("status", "\"resolved\""));
    }

    private static Alert resolvedAlert() {
        return new Alert(
                Status.RESOLVED,
                ALERT.fingerprint(),
                ALERT.startsAt(),
                ALERT.labels(),
                ALERT.annotations(),
                ALERT.generatorUrl());
    }

    private static Alert with(Map<String, String> annotations, String generator) {
        return new Alert(Status.FIRING, ALERT.fingerprint(), ALERT.startsAt(), ALERT.labels(), annotations, generator);
    }

    private static Alert named() {
        return new Alert(
                Status.FIRING,
                Fingerprint.of(ALERT.labels()),
                ALERT.startsAt(),
                ALERT.labels(),
                ALERT.annotations(),
                ALERT.generatorUrl());
    }
}
