package io.zenmarket.readerswriters.news.file;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.readerswriters.files.FieldSplitter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/// A row of a table. Bytes that are no UTF-8 are refused: a headline with holes would be scored as something else.
final class CsvLineParser implements LineParser {

    private final DropLayout.Table table;
    private final FieldSplitter fields;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();

    CsvLineParser(DropLayout.Table table) {
        this.table = table;
        this.fields = new FieldSplitter(table.separator(), table.count());
    }

    @Override
    public Map<NewsField, String> texts(byte[] bytes, int from, int to) {
        int found = fields.split(bytes, from, to);
        if (found == FieldSplitter.BAD_QUOTE) {
            throw new BadRecordException("quotes: expected a closing quote before the end of the line, was none;"
                    + " texts with line breaks need JSON lines");
        }
        if (found != table.count()) {
            throw new BadRecordException("columns: expected " + table.count() + ", was " + found);
        }
        Map<NewsField, String> texts = new EnumMap<>(NewsField.class);
        table.columns().forEach((field, column) -> texts.put(field, text(field, column)));
        return texts;
    }

    private String text(NewsField field, int column) {
        int start = fields.start(column);
        try {
            return utf8.decode(ByteBuffer.wrap(fields.bytes(), start, fields.end(column) - start))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new BadRecordException(field + ": expected UTF-8, was another encoding");
        }
    }
}
