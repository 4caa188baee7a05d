package io.zenmarket.readerswriters.news.malformed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// A document as no well-behaved source sends it, and what is to become of it.
///
/// @param name what is wrong with it
/// @param headers of the answer that brings it, name behind name and value
public record Malformed(Medium medium, String name, byte[] content, List<String> headers, Expected expected) {

    /// How it comes.
    public enum Medium {
        FEED("xml"),
        SERVICE("json"),
        TABLE("csv"),
        LINES("jsonl"),
        PACKED_TABLE("csv.gz"),
        TABLE_ARCHIVE("zip"),
        GRAPH("gkg.csv"),
        GRAPH_ARCHIVE("gkg.csv.zip");

        private final String ending;

        Medium(String ending) {
            this.ending = ending;
        }

        /// Of its file's name.
        public String ending() {
            return ending;
        }

        /// Whether it is an answer, and no file.
        public boolean isWeb() {
            return this == FEED || this == SERVICE;
        }

        /// Whether it is a file of the Global Knowledge Graph.
        public boolean isGraph() {
            return this == GRAPH || this == GRAPH_ARCHIVE;
        }
    }

    /// What is to become of it.
    ///
    /// @param read records in all, refused ones included; [#ANY] when nobody can say
    /// @param refused records; [#ANY] when nobody can say
    /// @param titles stories that must come through
    public record Expected(int read, int refused, Set<String> titles) {

        static final int ANY = -1;

        /// Whether the numbers are known.
        public boolean isSure() {
            return read != ANY && refused != ANY;
        }

        /// It is refused as a whole, once.
        static Expected oneRefusal() {
            return new Expected(1, 1, Set.of());
        }

        /// It may be read or refused.
        static Expected either() {
            return new Expected(ANY, ANY, Set.of());
        }

        /// Nothing is refused, and so many records are read.
        static Expected clean(int read) {
            return new Expected(read, 0, Set.of());
        }

        /// The first and the last of three stories come through, the middle one is refused.
        static Expected middleRefused() {
            return new Expected(3, 1, Good.OUTER);
        }

        /// Three records, of which the first and the last come through.
        static Expected middleEither() {
            return new Expected(3, ANY, Good.OUTER);
        }

        /// All three stories come through.
        static Expected middleRead() {
            return new Expected(3, 0, Good.OUTER);
        }
    }

    static Malformed of(Medium medium, String name, byte[] content, Expected expected) {
        return new Malformed(medium, name, content, List.of(), expected);
    }

    static Malformed of(Medium medium, String name, String content, Expected expected) {
        return of(medium, name, content.getBytes(StandardCharsets.UTF_8), expected);
    }

    Malformed with(String... header) {
        return new Malformed(medium, name, content, List.of(header), expected);
    }

    @Override
    public String toString() {
        return medium + " " + name;
    }
}
