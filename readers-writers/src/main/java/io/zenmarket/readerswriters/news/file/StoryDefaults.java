package io.zenmarket.readerswriters.news.file;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.readerswriters.news.Story;
import io.zenmarket.readerswriters.news.StoryTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Makes a story of a record's texts, and of the settings where it is silent.
///
/// @param settings what the files do not say
/// @param fileName outlet of last resort
record StoryDefaults(FileNewsSettings settings, String fileName) {

    /// @param texts by field; a missing one is silent
    /// @throws BadRecordException when it has no usable time
    Story story(Map<NewsField, String> texts) {
        String standard = settings.outlet().isEmpty() ? fileName : settings.outlet();
        return new Story(
                text(texts, NewsField.OUTLET, standard),
                text(texts, NewsField.URL, ""),
                text(texts, NewsField.LANGUAGE, settings.language()),
                text(texts, NewsField.TITLE, ""),
                text(texts, NewsField.BODY, ""),
                StoryTime.parse(text(texts, NewsField.PUBLISHED, ""), settings.zone()),
                symbols(text(texts, NewsField.SYMBOLS, settings.symbol().orElse(""))));
    }

    private static String text(Map<NewsField, String> texts, NewsField field, String otherwise) {
        String text = texts.getOrDefault(field, "");
        return text.isBlank() ? otherwise : text;
    }

    /// Several are apart by blanks, commas, semicolons or bars; brackets and quotes around them are of no account.
    private static List<String> symbols(String text) {
        return Arrays.stream(text.split("[\\s,;|\\[\\]'\"]+"))
                .filter(symbol -> !symbol.isEmpty())
                .toList();
    }
}
