package io.hostler.core.metric;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Reads `/proc/sys/kernel/{ostype,osrelease,version,arch,hostname,domainname}` at every 15th call: a host is renamed
/// seldom.
final class UnameReader implements Closeable {

    private static final int CALLS = 15;
    private static final int MACHINE = 3;

    private final List<KernelFile> files;
    private Uname known = new Uname("", "", "", "", "", "");
    private int call;

    UnameReader(Path proc) {
        files = Stream.of("ostype", "osrelease", "version", "arch", "hostname", "domainname")
                .map(name -> new KernelFile(proc.resolve("sys/kernel").resolve(name)))
                .toList();
    }

    Uname read(Scan scan) {
        if (call++ % CALLS == 0) {
            List<String> texts = files.stream()
                    .map(file -> file.read(scan) ? scan.text().strip() : "")
                    .toList();
            String machine = texts.get(MACHINE).isEmpty() ? machine() : texts.get(MACHINE);
            known = new Uname(texts.get(0), texts.get(1), texts.get(2), machine, texts.get(4), texts.get(5));
        }
        return known;
    }

    /// Kernels before 6.1 have no file for it.
    private static String machine() {
        String architecture = System.getProperty("os.arch");
        return architecture.equals("amd64") ? "x86_64" : architecture;
    }

    @Override
    public void close() {
        files.forEach(KernelFile::close);
    }
}
