package io.hostler.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.document.JsonSchema;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleFileTest {

    @Test
    void isDescribedToEditorsWithTheKeysOfTheFile() {
        var schema = JsonSchema.of(RuleFile.class, "Rules of Hostler");
        var entry = schema.getJsonObject("$defs").getJsonObject("Entry");
        assertEquals(
                Set.of(
                        "rule",
                        "alert",
                        "threshold",
                        "schedule",
                        "when",
                        "run",
                        "with",
                        "mode",
                        "guard",
                        "expect",
                        "resolved",
                        "target",
                        "priority",
                        "continue"),
                entry.getJsonObject("properties").fieldNames());
        assertEquals(List.of("rule", "run"), entry.getJsonArray("required").getList());
    }
}
