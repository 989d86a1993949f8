package io.hostler.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hostler.core.event.DeliveryParser;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Route;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class OpenApiTest {

    private static final String DESCRIPTION = Page.resource("openapi.yaml").toString();

    @TempDir
    Path folder;

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> root() {
        return map(new Load(LoadSettings.builder().build()).loadFromString(DESCRIPTION));
    }

    private static Set<String> described() {
        return map(root().get("paths")).entrySet().stream()
                .flatMap(path -> map(path.getValue()).keySet().stream().map(method -> method + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> routed() {
        var vertx = Vertx.vertx();
        var ports = new AgentPorts(
                body -> DeliveryParser.parse("alertmanager", body),
                new FakeIntake(),
                new FakeOperations(),
                Buffer::buffer,
                Tokens.open(folder, InstantSource.system()),
                System::nanoTime);
        try (var offload = new Offload(vertx)) {
            var webhook = new Webhook(vertx, ports, offload, new InFlight(1), WebOptions.DEFAULTS.idle());
            var routes = new Routes(vertx, ports, WebOptions.DEFAULTS, offload, webhook);
            return routes.behind(new TcpDoor(WebOptions.DEFAULTS, ports.tokens())).getRoutes().stream()
                    .filter(route -> route.getName() != null && route.methods() != null)
                    .map(OpenApiTest::words)
                    .collect(Collectors.toCollection(TreeSet::new));
        } finally {
            vertx.close().await();
        }
    }

    private static String words(Route route) {
        assertEquals(1, route.methods().size(), route.getName());
        var method = route.methods().iterator().next().name().toLowerCase(Locale.ROOT);
        return method + " " + route.getName().replaceAll(":(\\w+)", "{$1}");
    }

    @Test
    void describesEveryRouteAndNoOther() {
        assertTrue(described().size() > 20);
        assertEquals(described(), routed());
    }

    @Test
    void refersOnlyToWhatStandsInIt() {
        var components = map(root().get("components"));
        var references = Pattern.compile("#/components/(\\w+)/(\\w+)").matcher(DESCRIPTION);
        assertTrue(references.results().allMatch(found -> map(components.get(found.group(1)))
                .containsKey(found.group(2))));
    }
}
