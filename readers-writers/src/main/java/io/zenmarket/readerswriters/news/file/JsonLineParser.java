package io.zenmarket.readerswriters.news.file;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.readerswriters.news.NewsJson;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A JSON object in a line. A field's value is a text or a number; of an object, such as NewsAPI's `source`, its `name`
/// counts, and symbols may be a list.
final class JsonLineParser implements LineParser {

    private final Map<NewsField, String> names;

    /// @param names of keys, as in [FileNewsSettings#columns]
    JsonLineParser(Map<NewsField, String> names) {
        this.names = names;
    }

    @Override
    public Map<NewsField, String> texts(byte[] bytes, int from, int to) {
        JsonNode line = parsed(bytes, from, to);
        if (!line.isObject()) {
            throw new BadRecordException("line: expected a JSON object, was another JSON value");
        }
        Map<String, JsonNode> values = line.properties().stream()
                .collect(Collectors.toMap(
                        entry -> NewsField.normal(entry.getKey()), Map.Entry::getValue, (first, second) -> first));
        Map<NewsField, String> texts = new EnumMap<>(NewsField.class);
        for (NewsField field : NewsField.values()) {
            String configured = names.get(field);
            List<String> wanted = configured == null ? field.names() : List.of(NewsField.normal(configured));
            wanted.stream()
                    .map(values::get)
                    .filter(value -> value != null && !value.isNull())
                    .findFirst()
                    .ifPresent(value -> texts.put(field, text(field, value)));
        }
        return texts;
    }

    private static JsonNode parsed(byte[] bytes, int from, int to) {
        try {
            return NewsJson.tree(bytes, from, to - from);
        } catch (JacksonException notJson) {
            throw new BadRecordException("line: expected JSON, was " + NewsJson.reason(notJson));
        }
    }

    private static String text(NewsField field, JsonNode value) {
        if (value.isArray() && field == NewsField.SYMBOLS) {
            return value.values().stream().map(each -> text(field, each)).collect(Collectors.joining(","));
        }
        JsonNode name = value.isObject() ? value.path("name") : value;
        if (!name.isString() && !name.isNumber()) {
            throw new BadRecordException(field + ": expected a text or a number, was neither");
        }
        return name.asString();
    }
}
