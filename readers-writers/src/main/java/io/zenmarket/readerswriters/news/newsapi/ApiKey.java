package io.zenmarket.readerswriters.news.newsapi;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A key that opens a service. It is not shown by any text of this object, and comes from the environment only.
public final class ApiKey {

    private static final String HIDDEN = "(hidden)";

    private final String value;

    private ApiKey(String value) {
        this.value = value;
    }

    /// The value of an environment variable.
    ///
    /// @param environment such as `System.getenv()`
    /// @throws IllegalArgumentException when it is not set or can be no key; the message does not hold it
    public static ApiKey of(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "").strip();
        if (!value.matches("[\\x21-\\x7E]{8,200}")) {
            throw new IllegalArgumentException("key: expected the environment variable " + variable
                    + " to hold 8 to 200 printable characters, was "
                    + (value.isEmpty() ? "not set" : "something else"));
        }
        return new ApiKey(value);
    }

    /// For a request's head, and nothing else.
    String value() {
        return value;
    }

    /// What came from outside, without the key; other bytes stay as they are.
    byte[] hiddenIn(byte[] answer) {
        String bytes = new String(answer, StandardCharsets.ISO_8859_1);
        return bytes.contains(value) ? bytes.replace(value, HIDDEN).getBytes(StandardCharsets.ISO_8859_1) : answer;
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
