package io.hostler.core.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/// Copies what users attached to a file; Java reaches no other name space, so access control lists are not copied.
final class ExtendedAttributes {

    private ExtendedAttributes() {}

    static void copy(Path from, Path to) throws IOException {
        if (!Files.getFileStore(from).supportsFileAttributeView(UserDefinedFileAttributeView.class)) {
            return;
        }
        var source = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
        var target = Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
        for (String name : source.list()) {
            var bytes = ByteBuffer.allocate(source.size(name));
            source.read(name, bytes);
            target.write(name, bytes.flip());
        }
    }
}
