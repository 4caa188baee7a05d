package io.zenmarket.jobs.publishreport;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/// The letters of a PDF: Liberation Sans, of which only the letters used are put into the file.
final class PdfType {

    static final Color INK = new Color(0x151922);
    static final Color MUTED = new Color(0x5a6473);
    static final Color RULE = new Color(0xe1e4ea);
    static final Color ACCENT = new Color(0x2a56c6);
    static final Color UP = new Color(0x0b7a5b);
    static final Color DOWN = new Color(0xc02f49);

    private static final char UNKNOWN = '?';

    private final BaseFont plain = font("liberation/LiberationSans-Regular.ttf");
    private final BaseFont bold = font("liberation/LiberationSans-Bold.ttf");

    private static BaseFont font(String resource) {
        try {
            return BaseFont.createFont(
                    resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + ": expected a font, was " + e, e);
        }
    }

    /// A text; letters that the font lacks become question marks.
    Phrase text(String text, float size, Color color) {
        return new Phrase(known(text), new Font(plain, size, Font.NORMAL, color));
    }

    Phrase strong(String text, float size, Color color) {
        return new Phrase(known(text), new Font(bold, size, Font.NORMAL, color));
    }

    /// The font for letters that are placed by hand.
    BaseFont plain() {
        return plain;
    }

    private String known(String text) {
        return text.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .mapToObj(point -> bold.charExists(point) ? Character.toString(point) : String.valueOf(UNKNOWN))
                .collect(Collectors.joining());
    }
}
