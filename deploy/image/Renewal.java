import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Brings old classes into a form that the AOT cache takes.
final class Renewal {

    private Renewal() {}

    /// picocli's classes are of Java 5's format, which the AOT cache does not take: rewritten with stack maps, as a
    /// newer compiler would have written them, they load from the cache, and the command line starts in half the time.
    static void renew(Path lib) throws IOException {
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
}
