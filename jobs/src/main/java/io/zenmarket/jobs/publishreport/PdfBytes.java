package io.zenmarket.jobs.publishreport;

import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/// Mends what the library makes different on each run or machine. All has the length it had, so that the file stays
/// whole.
final class PdfBytes {

    /// Six random letters mark each subset of a font.
    private static final Pattern FONT_MARK = Pattern.compile("/[A-Z]{6}\\+Liberation");

    private static final String TABLE = "\nxref\n";
    private static final int ENTRY = 20;
    private static final int OFFSET = 10;
    private static final int GENERATION = 16;

    private PdfBytes() {}

    /// The same content as the same bytes.
    static byte[] stable(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] stable = FONT_MARK.matcher(text).replaceAll("/AAAAAA+Liberation").getBytes(StandardCharsets.ISO_8859_1);
        char zero = DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT))
                .getZeroDigit();
        if (zero != '0') {
            mendTable(stable, text.lastIndexOf(TABLE) + TABLE.length(), zero);
        }
        return stable;
    }

    /// The table of objects is written with the digits of the machine's locale, of which the lower byte is left:
    /// entries such as `0000023479 00000 n`, after a line that says how many there are.
    private static void mendTable(byte[] pdf, int table, char zero) {
        int blank = table;
        while (pdf[blank] != ' ') {
            blank++;
        }
        int end = blank + 1;
        int entries = 0;
        while (pdf[end] != '\n') {
            entries = 10 * entries + pdf[end] - '0';
            end++;
        }
        for (int i = 0; i < entries * ENTRY; i++) {
            int column = i % ENTRY;
            if (column < GENERATION && column != OFFSET) {
                int at = end + 1 + i;
                pdf[at] = (byte) ('0' + ((pdf[at] - zero) & 0xFF));
            }
        }
    }
}
