package io.hostler.core.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads the body of Alertmanager's webhook, version 4, and Grafana's, which has the same shape and says version 1.
///
/// Facts from Alertmanager 0.34's `notify/webhook` and Grafana's `alerting/receivers/webhook`.
public final class DeliveryParser {

    /// How deep unknown fields may nest; the known ones need 4.
    private static final int DEPTH = 32;

    /// How long a name may be, in characters; labels have a bound of their own.
    private static final int NAME = 4_096;

    /// How long a text may be, in characters: a body of the size that the web takes.
    private static final int TEXT = 2 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNameLength(NAME)
                    .maxStringLength(TEXT)
                    .build())
            .build();

    private DeliveryParser() {}

    /// Reads a body.
    ///
    /// @param source whose it is, such as `alertmanager`
    /// @throws BadDeliveryException when it is not one, or passes a limit
    public static Delivery parse(String source, Buffer body) {
        return parse(source, body.getBytes());
    }

    /// Reads a body.
    ///
    /// @param source whose it is, such as `alertmanager`
    /// @throws BadDeliveryException when it is not one, or passes a limit
    public static Delivery parse(String source, byte[] body) {
        try (JsonParser json = JSON.createParser(text(body))) {
            return new DeliveryReader(json).read(source);
        } catch (StreamConstraintsException e) {
            throw new BadDeliveryException("the body nests too deep, or holds too long a name or number" + at(e), e);
        } catch (JsonProcessingException e) {
            boolean twice = e.getOriginalMessage().startsWith("Duplicate");
            throw new BadDeliveryException((twice ? "a field comes twice" : "the body is not JSON") + at(e), e);
        } catch (IOException e) {
            throw new BadDeliveryException("the body cannot be read", e);
        }
    }

    /// Jackson would guess other encodings, and let some malformed bytes pass.
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadDeliveryException("the body is not UTF-8", e);
        }
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
