package io.zenmarket.domain.news;

import java.time.Instant;
import java.util.List;

/// One story as a source delivered it; any values, checked or not.
///
/// @param line line or record number within the block's source, from 1
/// @param outlet who published it, as the source names it; the feed's name when it does not say
/// @param url where it can be read; empty when unknown
/// @param language BCP 47 tag in lower case, e.g. `en`; empty when unknown
/// @param title headline
/// @param body text, as far as it may be kept; empty when none
/// @param publishedAt as the source claims
/// @param dateOnly the source gave a date without a time; `publishedAt` is then the first instant of the next day, UTC
/// @param symbols instruments the source itself ties it to; empty when it does not say
public record NewsRecord(
        long line,
        String outlet,
        String url,
        String language,
        String title,
        String body,
        Instant publishedAt,
        boolean dateOnly,
        List<String> symbols) {

    public NewsRecord {
        symbols = List.copyOf(symbols);
    }
}
