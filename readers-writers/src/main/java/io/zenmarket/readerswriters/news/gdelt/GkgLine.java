package io.zenmarket.readerswriters.news.gdelt;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.readerswriters.news.Story;
import io.zenmarket.readerswriters.news.StoryLineReader;
import io.zenmarket.readerswriters.news.StoryTime;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Collectors;

/// A row of GKG 2.1: 27 columns apart by tabs, without quotes.
///
/// Source: "The GDELT Global Knowledge Graph (GKG) Data Format Codebook", version 2.1: column 2 is the batch's time, 3
/// the kind of source (1 is the web), 4 its name, 5 its address, 26 how it was translated (empty: it was English), 27
/// an XML fragment in which `PAGE_TITLE` is the headline.
///
/// Themes, persons, organisations and tone are a machine's findings in a text that is not delivered; they are not read.
/// Which instruments a story is about, and how good it is for them, is decided for all sources alike. Nor is the
/// fragment's time of the page: nobody who reads these files knew of the story before its batch.
final class GkgLine implements StoryLineReader.LineStory {

    private static final int COLUMNS = 27;
    private static final int BATCH = 1;
    private static final int COLLECTION = 2;
    private static final int NAME = 3;
    private static final int ADDRESS = 4;
    private static final int TRANSLATION = 25;
    private static final int EXTRAS = 26;

    private static final String WEB = "1";
    private static final String TITLE_BEGINS = "<PAGE_TITLE>";
    private static final String TITLE_ENDS = "</PAGE_TITLE>";
    private static final DateTimeFormatter BATCH_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    /// ISO 639-2 to the two letters of ISO 639-1.
    private static final Map<String, String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(GkgLine::threeLetters, language -> language, (first, second) -> first));

    private static String threeLetters(String language) {
        try {
            return Locale.of(language).getISO3Language();
        } catch (MissingResourceException none) {
            return language;
        }
    }

    @Override
    public Story of(byte[] bytes, int from, int to) {
        String[] cells = new String(bytes, from, to - from, StandardCharsets.UTF_8).split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new BadRecordException("columns: expected " + COLUMNS + " apart by tabs, was " + cells.length);
        }
        String name = cells[NAME].isBlank() ? "gdelt" : cells[NAME];
        return new Story(
                name,
                cells[COLLECTION].strip().equals(WEB) ? cells[ADDRESS] : "",
                language(cells[TRANSLATION]),
                title(cells[EXTRAS]),
                "",
                time(cells[BATCH].strip()),
                List.of());
    }

    /// When the batch of a quarter of an hour was made that the story came with.
    private static StoryTime time(String text) {
        try {
            return StoryTime.of(LocalDateTime.parse(text, BATCH_TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            String was = text.isEmpty() ? "empty" : text.substring(0, Math.min(text.length(), 40));
            throw new BadRecordException("date: expected a time such as 20240131153000, was " + was);
        }
    }

    private static String title(String extras) {
        int begin = extras.indexOf(TITLE_BEGINS);
        int end = extras.indexOf(TITLE_ENDS, Math.max(0, begin));
        return begin < 0 || end < 0 ? "" : extras.substring(begin + TITLE_BEGINS.length(), end);
    }

    /// `srclc:fra;eng:GT-FRA 1.0` is French; nothing is English.
    private static String language(String translation) {
        if (translation.isBlank()) {
            return "en";
        }
        String from = translation.replaceFirst("^\\s*srclc:", "").replaceFirst(";.*$", "");
        return LANGUAGES.getOrDefault(from, from);
    }
}
