package io.zenmarket.jobs.publishreport;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// The foot of each page: whose it is and its number.
final class PdfFooter extends PdfPageEventHelper {

    private static final float SIZE = 7;
    private static final float HEIGHT = 22;

    private final PdfType type;
    private final String title;

    PdfFooter(PdfType type, String title) {
        this.type = type;
        this.title = title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        String number = Integer.toString(writer.getPageNumber());
        ColumnText.showTextAligned(
                writer.getDirectContent(),
                Element.ALIGN_LEFT,
                type.text("ZenMarket · " + title + " · not investment advice", SIZE, PdfType.MUTED),
                document.left(),
                HEIGHT,
                0);
        ColumnText.showTextAligned(
                writer.getDirectContent(),
                Element.ALIGN_RIGHT,
                type.text(number, SIZE, PdfType.MUTED),
                document.right(),
                HEIGHT,
                0);
    }
}
