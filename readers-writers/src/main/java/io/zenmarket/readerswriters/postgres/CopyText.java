package io.zenmarket.readerswriters.postgres;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows in the text format of COPY: fields apart by tabs, rows by line feeds, `\N` for null, and a backslash before
/// what would be taken for one of these (PostgreSQL 18 documentation, SQL commands, COPY, "Text Format").
///
/// Not thread-safe.
final class CopyText {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder text = new StringBuilder();

    /// Adds a row.
    ///
    /// @throws IllegalArgumentException when a value has a type that is not known here, or holds NUL, which
    ///     PostgreSQL text cannot store
    CopyText row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            field(values[i]);
        }
        text.append('\n');
        return this;
    }

    private void field(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String string -> escaped(string);
            case Character character -> escaped(character.toString());
            case Enum<?> constant -> escaped(constant.name());
            case BigDecimal decimal -> text.append(decimal.toPlainString());
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case Number number -> text.append(number);
            case Boolean flag -> text.append(flag.booleanValue() ? 't' : 'f');
            case Instant instant -> text.append(instant);
            case LocalDate date -> text.append(date);
            case UUID id -> text.append(id);
            default ->
                throw new IllegalArgumentException("copy: expected text, number, boolean, Instant, LocalDate, UUID,"
                        + " enum or bytes, was " + value.getClass().getName());
        }
    }

    private void escaped(String string) {
        for (int i = 0; i < string.length(); i++) {
            escaped(string, i);
        }
    }

    private void escaped(String string, int i) {
        char character = string.charAt(i);
        switch (character) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case 0 ->
                throw new IllegalArgumentException("copy: expected text without NUL, was one at position " + i + " of "
                        + string.length() + "; replace it before storing");
            default -> text.append(isUnpaired(string, i) ? REPLACEMENT : character);
        }
    }

    /// Half a surrogate pair has no UTF-8 form.
    private static boolean isUnpaired(String string, int i) {
        char character = string.charAt(i);
        if (Character.isHighSurrogate(character)) {
            return i + 1 == string.length() || !Character.isLowSurrogate(string.charAt(i + 1));
        }
        return Character.isLowSurrogate(character) && (i == 0 || !Character.isHighSurrogate(string.charAt(i - 1)));
    }

    /// Characters held.
    int length() {
        return text.length();
    }

    /// The rows so far as UTF-8; this is empty afterwards.
    byte[] drain() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
