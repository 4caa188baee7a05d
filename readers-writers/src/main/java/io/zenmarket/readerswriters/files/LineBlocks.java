package io.zenmarket.readerswriters.files;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.readerswriters.files.LineWindow.Found;
import java.io.Closeable;
import java.io.IOException;

/// Hands the lines of a content on block by block. A line of blanks is no record. Not thread-safe.
public final class LineBlocks implements Closeable {

    private final String label;
    private final FileContent content;
    private final LineWindow window;
    private final int blockRecords;
    private boolean ended;

    /// What becomes of the lines of one block.
    public interface Sink {

        /// Records so far, refused ones included.
        int records();

        /// Takes the window's line.
        void take(long number);

        /// Refuses a line that cannot be taken.
        void refuse(long number, String rawText, String reason);
    }

    /// A walk over lines.
    ///
    /// @param label what people call the file
    /// @param content closed by [#close]
    /// @param window on the content, at the first line to read
    /// @param blockRecords most records of a block
    public LineBlocks(String label, FileContent content, LineWindow window, int blockRecords) {
        this.label = label;
        this.content = content;
        this.window = window;
        this.blockRecords = blockRecords;
    }

    /// Whether all has been handed on.
    public boolean ended() {
        return ended;
    }

    /// Where the window's line is.
    public LineWindow window() {
        return window;
    }

    /// Moves the window, and hands its lines on until the block is full or the window has no further line. What was
    /// taken stays in the window until the next call.
    ///
    /// @throws SourceUnavailableException when the content cannot be read just now
    public void fill(Sink block) {
        try {
            window.move();
            Found found = lines(block);
            if (found == Found.TOO_LONG) {
                longLine(block);
            } else if (found == Found.END) {
                end(block);
            }
        } catch (IOException e) {
            throw new SourceUnavailableException(
                    label + ":" + window.nextLine() + ": expected readable data, was " + e, e);
        }
    }

    private Found lines(Sink block) {
        Found found = Found.LINE;
        while (found == Found.LINE && block.records() < blockRecords) {
            found = window.next();
            if (found == Found.LINE) {
                line(block);
            }
        }
        return found;
    }

    /// The last line before a cut may itself be cut.
    private void line(Sink block) {
        if (window.atEnd() && !content.damage().isEmpty()) {
            String rest = ByteScan.text(window.bytes(), window.start(), window.end());
            block.refuse(window.nextLine() - 1, rest, content.damage());
            ended = true;
        } else if (!ByteScan.isBlank(window.bytes(), window.start(), window.end())) {
            block.take(window.nextLine() - 1);
        }
    }

    /// Leaving the line behind moves the window, so that it can only be done in a block without rows.
    private void longLine(Sink block) throws IOException {
        if (block.records() == 0) {
            long number = window.nextLine();
            String text = window.nextText();
            ended = !window.skip() && !content.damage().isEmpty();
            String tooLong = "line: expected at most " + window.longest() + " bytes, was longer";
            block.refuse(number, text, ended ? content.damage() : tooLong);
        }
    }

    private void end(Sink block) {
        if (!ended && !content.damage().isEmpty()) {
            block.refuse(window.nextLine(), "", content.damage());
        }
        ended = true;
    }

    /// Where to read on behind the last block.
    public LinePosition position() {
        return ended ? LinePosition.END : new LinePosition(window.offset(), window.nextLine());
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
