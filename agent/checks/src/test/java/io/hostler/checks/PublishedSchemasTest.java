package io.hostler.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hostler.core.document.JsonSchema;
import io.hostler.core.playbook.PlaybookSchema;
import io.hostler.core.playbook.TaskCatalog;
import io.hostler.core.rule.RuleFile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The schemas that editors read are those that the agent's own records give.
class PublishedSchemasTest {

    private static final Path FOLDER = Path.of(System.getProperty("hostler.root"), "playbooks");

    record Published(String file, JsonObject schema) {
        @Override
        public String toString() {
            return file;
        }
    }

    static final List<Published> SCHEMAS = List.of(
            new Published("schema.json", PlaybookSchema.of(TaskCatalog.load())),
            new Published("rules.schema.json", JsonSchema.of(RuleFile.class, "Rules of Hostler")));

    @ParameterizedTest
    @FieldSource("SCHEMAS")
    void isUpToDate(Published published) throws IOException {
        Path file = FOLDER.resolve(published.file());
        String text = published.schema().encodePrettily() + "\n";
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, text);
        }
        assertEquals(
                Files.exists(file) ? Files.readString(file) : "",
                text,
                "playbooks/" + published.file() + " is out of date; run"
                        + " mvn -pl agent/checks -am test -Dtest=PublishedSchemasTest -Dupdate=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false");
    }
}
