package io.zenmarket.jobs.publishreport;

import io.zenmarket.jobs.page.Figures;
import java.awt.Color;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/// Lines over days, drawn with a scale: what the page draws by its script, on paper.
///
/// @param day of each element, since 1970-01-01
/// @param lines one above the other, the last one on top
record PdfLines(double[] day, List<Line> lines) implements PdfPaper.Drawing {

    static final float HEIGHT = 120;

    private static final float LEFT = 2;
    private static final float RIGHT = 48;
    private static final float BOTTOM = 12;
    private static final float TOP = 4;
    private static final int STEPS = 4;
    private static final float LETTERS = 6;

    /// A line; `NaN` is a gap.
    record Line(double[] values, Color color, float width) {}

    PdfLines {
        lines = List.copyOf(lines);
    }

    @Override
    public void on(PdfTemplate canvas, PdfType type) {
        double low = lines.stream()
                .flatMapToDouble(line -> finite(line.values()))
                .min()
                .orElse(0);
        double high = lines.stream()
                .flatMapToDouble(line -> finite(line.values()))
                .max()
                .orElse(1);
        Box box = new Box(canvas, day[0], Math.max(1, day[day.length - 1] - day[0]), low, high > low ? high - low : 1);
        grid(box, type);
        lines.forEach(line -> box.line(day, line));
    }

    private static java.util.stream.DoubleStream finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite);
    }

    private void grid(Box box, PdfType type) {
        PdfContentByte canvas = box.canvas();
        canvas.setLineWidth(0.4f);
        canvas.setColorStroke(PdfType.RULE);
        for (int step = 0; step <= STEPS; step++) {
            double value = box.low() + box.range() * step / STEPS;
            canvas.moveTo(LEFT, box.y(value));
            canvas.lineTo(PdfPaper.WIDTH - RIGHT, box.y(value));
            canvas.stroke();
            label(canvas, type, Figures.number(value, decimals(box)), PdfPaper.WIDTH - RIGHT + 4, box.y(value) - 2);
        }
        label(canvas, type, date(day[0]), LEFT, 2);
        label(canvas, type, date(day[day.length - 1]), PdfPaper.WIDTH - RIGHT - 34, 2);
    }

    private static int decimals(Box box) {
        return box.range() >= 100 ? 0 : Figures.decimals(box.range());
    }

    private static String date(double day) {
        return LocalDate.ofEpochDay((long) day).toString();
    }

    private static void label(PdfContentByte canvas, PdfType type, String text, float x, float y) {
        canvas.beginText();
        canvas.setFontAndSize(type.plain(), LETTERS);
        canvas.setColorFill(PdfType.MUTED);
        canvas.setTextMatrix(x, y);
        canvas.showText(text);
        canvas.endText();
    }

    /// Where the lines are drawn, and its scale.
    private record Box(PdfTemplate canvas, double first, double days, double low, double range) {

        float x(double at) {
            return (float) (LEFT + (at - first) / days * (PdfPaper.WIDTH - LEFT - RIGHT));
        }

        float y(double value) {
            return (float) (BOTTOM + (value - low) / range * (HEIGHT - BOTTOM - TOP));
        }

        void line(double[] day, Line line) {
            canvas.setLineWidth(line.width());
            canvas.setColorStroke(line.color());
            boolean down = false;
            for (int i = 0; i < day.length; i++) {
                double value = line.values()[i];
                if (Double.isFinite(value) && down) {
                    canvas.lineTo(x(day[i]), y(value));
                } else if (Double.isFinite(value)) {
                    canvas.moveTo(x(day[i]), y(value));
                }
                down = Double.isFinite(value);
            }
            canvas.stroke();
        }
    }
}
