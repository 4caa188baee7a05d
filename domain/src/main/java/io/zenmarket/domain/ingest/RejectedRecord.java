package io.zenmarket.domain.ingest;

/// One record that was read and not accepted, kept so that nothing is lost silently.
///
/// @param source where it was read, as a person would name it: a file's name, a URL without secrets
/// @param line line or record number within the source, from 1; 0 when the source as a whole was refused
/// @param rawText the record as read, cut to [#MAX_RAW_TEXT] characters
/// @param reason `what, expected X, was Y`
public record RejectedRecord(String source, long line, String rawText, String reason) {

    /// Longest raw text kept, in characters.
    public static final int MAX_RAW_TEXT = 1_000;

    public RejectedRecord {
        if (line < 0) {
            throw new IllegalArgumentException("line: expected 0 or more, was " + line);
        }
        source = StorableText.of(source, MAX_RAW_TEXT);
        rawText = StorableText.of(rawText, MAX_RAW_TEXT);
        reason = StorableText.of(reason, MAX_RAW_TEXT);
    }

    /// `where: what, expected X, was Y`, as printed to people.
    public String message() {
        return source + ":" + line + ": " + reason;
    }
}
