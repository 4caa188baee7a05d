package io.zenmarket.readerswriters.news.malformed;

import java.util.List;
import java.util.stream.IntStream;

/// Texts that are absurd in every format.
final class Absurd {

    /// None is a time at which news can have been published.
    static final List<String> DATES = List.of(
            "soon",
            "NaN",
            "null",
            "1e400",
            "31 Feb 2024",
            "2024-02-30T10:00:00Z",
            "2024-13-01",
            "2024-00-00",
            "0000-00-00",
            "2024-01-31T25:00:00Z",
            "2024-01-31T10:61:00Z",
            "99999-01-01",
            "+1000000000-12-31T23:59:59.999999999Z",
            "1066-10-14T09:00:00Z",
            "9999-12-31T23:59:59Z",
            "2199-06-01T00:00:00Z",
            "32 Jan 2024 10:00:00 GMT",
            "Wed 31 Foo 2024 10:00:00 GMT",
            "999999999999999999999999999999",
            "2024-01-31T10:00:00Z or 1=1",
            "١٢٣٤",
            "x".repeat(10_000));

    private static final int LAST_CONTROL = 0x1F;

    private Absurd() {}

    /// Control characters but for those that format lines and tables.
    static List<Character> controls() {
        return IntStream.rangeClosed(0, LAST_CONTROL)
                .filter(c -> c != '\t' && c != '\n' && c != '\r')
                .mapToObj(c -> (char) c)
                .toList();
    }

    static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 40)).replaceAll("[\\x00-\\x1F]", ".");
    }
}
