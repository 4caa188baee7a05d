package io.zenmarket.readerswriters.news.malformed;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// All of them, the same each time.
public final class MalformedNews {

    private MalformedNews() {}

    /// @param trap an address that nobody must ask for
    /// @param secret a file that nobody must read
    public static List<Malformed> all(URI trap, URI secret) {
        return Stream.of(new MalformedFeeds(trap, secret).all(), MalformedJson.all(), MalformedTables.all())
                .flatMap(malformed -> malformed)
                .toList();
    }
}
