import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.jar.JarFile;
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
        Renewal.renew(lib);
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
}
