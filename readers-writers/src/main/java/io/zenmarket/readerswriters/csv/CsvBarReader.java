package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarSource;
import io.zenmarket.readerswriters.files.ByteScan;
import io.zenmarket.readerswriters.files.FileContent;
import io.zenmarket.readerswriters.files.LinePosition;
import io.zenmarket.readerswriters.files.LineWindow;
import io.zenmarket.readerswriters.files.LineWindow.Found;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads the lines of one slice as blocks of rows.
final class CsvBarReader implements BarSource.Reader {

    private static final String TOO_LONG = "line: expected at most " + LineWindow.LONGEST_LINE + " bytes, was longer";

    private final String label;
    private final FileContent content;
    private final LineWindow window;
    private final RowParser parser;
    private final int blockRows;
    private boolean ended;

    /// @param content closed by [#close]
    /// @param window on the content, at the first line to read
    CsvBarReader(String label, FileContent content, LineWindow window, RowParser parser, int blockRows) {
        this.label = label;
        this.content = content;
        this.window = window;
        this.parser = parser;
        this.blockRows = blockRows;
    }

    @Override
    public @Nullable BarBlock read() {
        if (ended) {
            return null;
        }
        try {
            window.move();
            BlockBuilder block = new BlockBuilder(label, window, blockRows);
            Found found = readLines(block);
            if (found == Found.TOO_LONG) {
                readLongLine(block);
            } else if (found == Found.END) {
                end(block);
            }
            return ended && block.records() == 0 ? null : block.build(position());
        } catch (IOException e) {
            throw new SourceUnavailableException(
                    label + ":" + window.nextLine() + ": expected readable data, was " + e, e);
        }
    }

    /// Until the block is full, or the window has no further line.
    private Found readLines(BlockBuilder block) {
        Found found = Found.LINE;
        while (found == Found.LINE && block.records() < blockRows) {
            found = window.next();
            if (found == Found.LINE) {
                readLine(block);
            }
        }
        return found;
    }

    /// A line of blanks is no record. The last line before a cut may itself be cut.
    private void readLine(BlockBuilder block) {
        if (window.atEnd() && !content.damage().isEmpty()) {
            String rest = ByteScan.text(window.bytes(), window.start(), window.end());
            block.reject(window.nextLine() - 1, rest, content.damage());
            ended = true;
        } else if (!ByteScan.isBlank(window.bytes(), window.start(), window.end())) {
            block.take(parser);
        }
    }

    /// Leaving the line behind moves the window, so that it can only be done in a block without rows.
    private void readLongLine(BlockBuilder block) throws IOException {
        if (block.records() == 0) {
            long number = window.nextLine();
            String text = window.nextText();
            ended = !window.skip() && !content.damage().isEmpty();
            block.reject(number, text, ended ? content.damage() : TOO_LONG);
        }
    }

    private void end(BlockBuilder block) {
        if (!ended && !content.damage().isEmpty()) {
            block.reject(window.nextLine(), "", content.damage());
        }
        ended = true;
    }

    private String position() {
        return ended ? LinePosition.END.toString() : new LinePosition(window.offset(), window.nextLine()).toString();
    }

    @Override
    public void close() {
        try {
            window.close();
            content.close();
        } catch (IOException e) {
            throw new SourceUnavailableException(label + ": expected to be closed, was " + e, e);
        }
    }
}
