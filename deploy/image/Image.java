import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes `target/hostler` of the jars in its `lib`: launcher, flags, class path, native library, playbooks, and the
/// AOT cache, trained on a real agent that takes an alert, runs a playbook and is scraped.
///
/// Run by Maven on the JDK of the toolchain: `java Image.java <the deploy folder>`.
final class Image {

    private static final String NATIVE = "org/sqlite/native/Linux/%s/libsqlitejdbc.so";

    private final Path deploy;
    private final Path image;

    private Image(Path deploy) {
        this.deploy = deploy;
        this.image = deploy.resolve("target/hostler");
    }

    public static void main(String[] arguments) throws Exception {
        var image = new Image(Path.of(arguments[0]));
        image.copy();
        image.train();
    }

    private void copy() throws IOException {
        Path lib = image.resolve("lib");
        Files.createDirectories(image.resolve("bin"));
        Files.createDirectories(image.resolve("plugins"));
        Path launcher = image.resolve("bin/hostler");
        Files.copy(deploy.resolve("image/hostler"), launcher, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(deploy.resolve("image/jvm.flags"), lib.resolve("jvm.flags"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(lib.resolve("class.path"), classPath(lib) + "\n");
        unpackSqlite(lib);
        renew(lib);
        copyTree(deploy.resolveSibling("playbooks"), image.resolve("playbooks"));
    }

    private static String classPath(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(":"));
        }
    }

    /// Else each start would unpack it into the temporary folder.
    private static void unpackSqlite(Path lib) throws IOException {
        String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        try (Stream<Path> files = Files.list(lib)) {
            Path jar = files.filter(file -> file.getFileName().toString().startsWith("sqlite-jdbc-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no sqlite-jdbc among the libraries"));
            try (var open = new JarFile(jar.toFile());
                    InputStream library = open.getInputStream(open.getEntry(NATIVE.formatted(arch)))) {
                Files.copy(library, lib.resolve("libsqlitejdbc.so"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// picocli's classes are of Java 5's format, which the AOT cache does not take: rewritten with stack maps, as a
    /// newer compiler would have written them, they load from the cache, and the command line starts in half the time.
    private static void renew(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            Path jar = files.filter(file -> file.getFileName().toString().startsWith("picocli-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no picocli among the libraries"));
            Path draft = lib.resolve("picocli.tmp");
            try (var open = new JarFile(jar.toFile());
                    var out = new JarOutputStream(Files.newOutputStream(draft))) {
                var resolver = ClassHierarchyResolver.ofResourceParsing(name -> bytesOf(open, name))
                        .orElse(ClassHierarchyResolver.defaultResolver());
                var format = ClassFile.of(
                        StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(resolver));
                for (JarEntry entry : (Iterable<JarEntry>) open.stream()::iterator) {
                    var copy = new JarEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    out.putNextEntry(copy);
                    byte[] bytes = open.getInputStream(entry).readAllBytes();
                    out.write(entry.getName().endsWith(".class") ? renewed(format, bytes) : bytes);
                }
            }
            Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] renewed(ClassFile format, byte[] bytes) {
        var model = format.parse(bytes);
        return model.majorVersion() >= ClassFile.JAVA_8_VERSION
                ? bytes
                : format.transformClass(
                        model,
                        ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
                                .andThen(ClassTransform.endHandler(
                                        builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0))));
    }

    private static InputStream bytesOf(JarFile jar, ClassDesc name) {
        try {
            String path = name.descriptorString().substring(1).replace(";", ".class");
            var entry = jar.getEntry(path);
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void train() throws Exception {
        Path scratch = Files.createTempDirectory("hostler-train");
        try {
            Path cache = image.resolve("lib/hostler.aot");
            Files.deleteIfExists(cache);
            new Training(image, deploy.resolve("image"), scratch).run(cache);
            if (!Files.exists(cache)) {
                throw new IOException("no AOT cache came of the training run; see " + scratch);
            }
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /// One agent's short life, watched by the JVM.
    private record Training(Path image, Path inputs, Path scratch, int port) {

        Training(Path image, Path inputs, Path scratch) throws IOException {
            this(image, inputs, scratch, freePort());
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        void run(Path cache) throws Exception {
            Path config = Files.writeString(scratch.resolve("hostler.yaml"), config());
            Files.createDirectory(scratch.resolve("rules"));
            Files.copy(inputs.resolve("train-rules.yaml"), scratch.resolve("rules/train.yaml"));
            Process agent = start(cache, "agent", "--config", config.toString());
            try {
                exercise();
                for (String command : List.of("status", "runs", "rule list", "doctor")) {
                    cli(config, command);
                }
            } finally {
                agent.destroy();
                if (!agent.waitFor(2, TimeUnit.MINUTES)) {
                    agent.destroyForcibly();
                    throw new IOException("the agent in training did not end");
                }
            }
        }

        private String config() {
            return """
                    http: { listen: 127.0.0.1:%d }
                    socket: %2$s/hostler.sock
                    state: %2$s/state
                    allow: %2$s/allow.yaml
                    playbooks: []
                    rules: [ %2$s/rules ]
                    """.formatted(port, scratch);
        }

        private void exercise() throws Exception {
            var client = HttpClient.newHttpClient();
            await(client, "readyz");
            String payload = Files.readString(inputs.resolve("train-alert.json"));
            for (int i = 0; i < 50; i++) {
                send(client, HttpRequest.newBuilder(uri("webhook/alertmanager"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(payload.replace("0000000000000000", "%016x".formatted(i)))));
                send(client, HttpRequest.newBuilder(uri("metrics")));
                Thread.sleep(50);
            }
        }

        private void await(HttpClient client, String path) throws Exception {
            for (int i = 0; i < 300; i++) {
                try {
                    if (send(client, HttpRequest.newBuilder(uri(path))) == 200) {
                        return;
                    }
                } catch (IOException e) {
                    Thread.sleep(100);
                }
            }
            throw new IOException("the agent in training did not become ready; see " + log());
        }

        private int send(HttpClient client, HttpRequest.Builder request) throws Exception {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        }

        private URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + "/" + path);
        }

        private void cli(Path config, String command) throws Exception {
            var words = new ArrayList<>(List.of(image.resolve("bin/hostler").toString()));
            words.addAll(List.of(command.split(" ")));
            words.addAll(List.of("--config", config.toString()));
            new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log().toFile()).start().waitFor();
        }

        private Process start(Path cache, String... arguments) throws IOException {
            var words = new ArrayList<>(List.of(image.resolve("bin/hostler").toString()));
            words.addAll(List.of(arguments));
            var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log().toFile());
            builder.environment().putAll(Map.of(
                    "HOSTLER_JAVA_HOME", System.getProperty("java.home"),
                    "HOSTLER_JVM_FLAGS", "-XX:AOTCacheOutput=" + cache));
            return builder.start();
        }

        private Path log() {
            return scratch.resolve("train.log");
        }
    }
}
