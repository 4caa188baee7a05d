package io.zenmarket.jobs.runbacktest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Reads a specification from where a word says that it is: `example:` and the name of one of [BacktestExamples],
/// `object:` and a key of the object store, or a file.
final class SpecificationSource {

    private static final String EXAMPLE = "example:";
    private static final String OBJECT = "object:";

    private final SpecificationReader reader;
    private final ObjectStore store;

    SpecificationSource(SpecificationReader reader, ObjectStore store) {
        this.reader = reader;
        this.store = store;
    }

    /// The word for a key of the object store.
    static String object(String key) {
        return OBJECT + key;
    }

    /// @throws IllegalArgumentException when it is no specification
    /// @throws UncheckedIOException when it cannot be read
    BacktestSpecification read(String source) {
        try {
            if (source.startsWith(EXAMPLE)) {
                return reader.read(source, BacktestExamples.text(source.substring(EXAMPLE.length())));
            }
            return source.startsWith(OBJECT)
                    ? ofObject(source.substring(OBJECT.length()))
                    : reader.read(Path.of(source));
        } catch (IOException e) {
            throw new UncheckedIOException(source + ": expected a readable specification, was " + e, e);
        }
    }

    private BacktestSpecification ofObject(String key) throws IOException {
        try (InputStream in = store.open(key)) {
            return reader.read(key, new String(in.readNBytes(SpecificationReader.LONGEST), UTF_8));
        }
    }
}
