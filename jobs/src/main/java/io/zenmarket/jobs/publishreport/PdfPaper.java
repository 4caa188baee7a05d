package io.zenmarket.jobs.publishreport;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// A PDF that is written from top to bottom, A4. The same content gives the same bytes: its dates are the business
/// date, its id is made of what identifies it, and the marks of its fonts are always the same.
final class PdfPaper {

    static final float WIDTH = PageSize.A4.getWidth() - 2 * PdfPaper.MARGIN;

    private static final float MARGIN = 40;
    private static final float TEXT = 8;
    private static final float CELL = 7.5f;
    private static final int ID_BYTES = 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final PdfWriter writer = PdfWriter.getInstance(document, bytes);
    private final PdfType type = new PdfType();

    /// A column of a table.
    ///
    /// @param width relative to the others
    /// @param number whether its cells stand at the right
    record Column(String name, float width, boolean number) {

        static Column text(String name, float width) {
            return new Column(name, width, false);
        }

        static Column number(String name, float width) {
            return new Column(name, width, true);
        }
    }

    /// Draws in a box whose origin is its lower left corner.
    interface Drawing {
        void on(PdfTemplate canvas, PdfType type);
    }

    /// @param identity of the content: another one for other content
    PdfPaper(String title, LocalDate date, String identity) {
        writer.setPageEvent(new PdfFooter(type, title));
        writer.setStrictImageSequence(true);
        document.open();
        document.addTitle(title);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        GregorianCalendar midnight = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(midnight));
        byte[] id = ReportPublication.sha256(identity.getBytes(StandardCharsets.UTF_8))
                .substring(0, ID_BYTES)
                .getBytes(StandardCharsets.US_ASCII);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    void title(String text) {
        add(type.strong(text, 18, PdfType.INK), 0, 6);
    }

    void heading(String text) {
        add(type.strong(text, 12, PdfType.ACCENT), 14, 4);
    }

    void subheading(String text) {
        add(type.strong(text, 9.5f, PdfType.INK), 8, 3);
    }

    void line(String text) {
        add(type.text(text, TEXT, PdfType.INK), 0, 2);
    }

    void note(String text) {
        add(type.text(text, TEXT - 1, PdfType.MUTED), 0, 2);
    }

    private void add(Phrase phrase, float before, float after) {
        Paragraph paragraph = new Paragraph(phrase);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        paragraph.setLeading(1.25f * phrase.getFont().getSize());
        document.add(paragraph);
    }

    /// A table whose head stands on each of its pages.
    void table(List<Column> columns, List<List<String>> rows) {
        PdfPTable table = new PdfPTable(columns.size());
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
            table.addCell(cell(type.strong(columns.get(i).name(), CELL, PdfType.MUTED), columns.get(i)));
        }
        table.setWidths(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSpacingAfter(4);
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                table.addCell(cell(type.text(row.get(i), CELL, color(row.get(i))), columns.get(i)));
            }
        }
        document.add(table);
    }

    private static PdfPCell cell(Phrase phrase, Column column) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(PdfType.RULE);
        cell.setPadding(2.5f);
        cell.setHorizontalAlignment(column.number() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    private static Color color(String text) {
        return switch (text) {
            case "BUY" -> PdfType.UP;
            case "SELL" -> PdfType.DOWN;
            default -> PdfType.INK;
        };
    }

    /// Begins a new page when what belongs together does not fit on this one.
    ///
    /// @param height of it, about
    void keep(float height) {
        if (writer.getVerticalPosition(true) - height < document.bottom()) {
            document.newPage();
        }
    }

    /// A drawing over the whole width.
    void draw(float height, Drawing drawing) {
        PdfTemplate canvas = writer.getDirectContent().createTemplate(WIDTH, height);
        drawing.on(canvas, type);
        document.add(Image.getInstance(canvas));
    }

    /// Ends it.
    byte[] finish() {
        document.close();
        return PdfBytes.stable(bytes.toByteArray());
    }
}
