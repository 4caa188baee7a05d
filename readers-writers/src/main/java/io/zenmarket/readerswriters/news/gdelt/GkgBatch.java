package io.zenmarket.readerswriters.news.gdelt;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A batch as the index has it: `size md5 address`, which is also what `toString` gives.
///
/// @param size in bytes, packed
/// @param md5 of those bytes, in lower-case hexadecimal
/// @param address of the archive
record GkgBatch(long size, String md5, URI address) {

    private static final Pattern LINE = Pattern.compile("(\\d{1,12})\\s+([0-9a-fA-F]{32})\\s+(https?://\\S{1,500})");
    private static final String ENDING = ".gkg.csv.zip";

    /// The one batch of stories among an index's lines.
    static Optional<GkgBatch> among(String index) {
        return index.lines()
                .map(String::strip)
                .filter(line -> line.endsWith(ENDING))
                .flatMap(line -> read(line).stream())
                .findFirst();
    }

    private static Optional<GkgBatch> read(String line) {
        Matcher parts = LINE.matcher(line);
        try {
            return parts.matches()
                    ? Optional.of(new GkgBatch(
                            Long.parseLong(parts.group(1)),
                            parts.group(2).toLowerCase(Locale.ROOT),
                            new URI(parts.group(3))))
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /// Reads what [#toString] writes.
    static GkgBatch parse(String text) {
        return read(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("gdelt: locator, expected size, MD5 and address, was " + text));
    }

    /// The archive's name.
    String name() {
        String path = address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return size + " " + md5 + " " + address;
    }
}
