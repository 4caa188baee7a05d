package io.zenmarket.readerswriters.csv;

import io.zenmarket.readerswriters.csv.CsvMutations.Row;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// A valid file in the making, to be mutated line by line and then written.
final class CsvDraft {

    /// Header, separator and symbol column of the providers.
    enum Layout {
        YAHOO("Date,Open,High,Low,Close,Adj Close,Volume"),
        SAMPLE("date,open,high,low,close,adjclose,volume"),
        STOOQ("<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>"),
        STOOQ_ONE("Date;Open;High;Low;Close;Volume"),
        SYMBOLS("symbol,date,open,high,low,close,volume"),
        TABS("Ticker\tDate\tOpen\tHigh\tLow\tClose\tVolume");

        final String header;
        final String separator;

        Layout(String header) {
            this.header = header;
            this.separator = header.contains(",") ? "," : header.contains(";") ? ";" : "\t";
        }

        List<String> names() {
            return Arrays.asList(header.split(separator, -1));
        }
    }

    final String fileSymbol;
    final Layout layout;
    final CsvLine header;
    final List<CsvLine> lines = new ArrayList<>();
    String lineEnd = "\n";
    boolean byteOrderMark;
    boolean endsWithLineEnd = true;

    /// @param mark put behind each symbol
    CsvDraft(Random random, String mark) {
        fileSymbol = CsvMutations.FILE_SYMBOL + mark;
        layout = Layout.values()[random.nextInt(Layout.values().length)];
        header = new CsvLine(layout.names(), Optional.empty());
        header.isRecord = false;
        int rows = 1 + random.nextInt(300);
        double price = 1 + random.nextInt(1_000);
        LocalDate date = LocalDate.of(1990 + random.nextInt(30), 1 + random.nextInt(12), 1);
        for (int i = 0; i < rows; i++) {
            lines.add(line(random, mark, date.plusDays(i), price * (0.9 + 0.2 * random.nextDouble())));
        }
    }

    /// The column of a field: its name begins so, in whatever case and brackets.
    int column(String name) {
        List<String> names = header.cells;
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).replace("<", "").toLowerCase(Locale.ROOT).startsWith(name)) {
                return i;
            }
        }
        return -1;
    }

    private CsvLine line(Random random, String mark, LocalDate date, double price) {
        String open = decimal(price);
        String close = decimal(price * (0.98 + 0.04 * random.nextDouble()));
        double top = Math.max(Double.parseDouble(open), Double.parseDouble(close));
        double bottom = Math.min(Double.parseDouble(open), Double.parseDouble(close));
        String high = decimal(top * 1.01 + 0.01);
        String low = decimal(bottom * 0.99);
        String volume = Integer.toString(random.nextInt(1_000_000_000));
        boolean hasSymbol = column("ticker") >= 0 || column("symbol") >= 0;
        String symbol = hasSymbol ? List.of("AAPL", "^GSPC", "BRK-B").get(random.nextInt(3)) + mark : fileSymbol;
        List<String> cells = header.cells.stream()
                .map(name -> switch (name.replaceAll("[<> ]", "").toLowerCase(Locale.ROOT)) {
                    case "symbol", "ticker" -> symbol;
                    case "date" -> layout == Layout.STOOQ ? date.toString().replace("-", "") : date.toString();
                    case "open" -> open;
                    case "high" -> high;
                    case "low" -> low;
                    case "close" -> close;
                    case "volume", "vol" -> volume;
                    case "per" -> "D";
                    case "time" -> "000000";
                    case "openint" -> "0";
                    default -> decimal(price / 2);
                })
                .toList();
        Row row = new Row(
                symbol,
                date.toEpochDay() * 86_400,
                Double.parseDouble(open),
                Double.parseDouble(high),
                Double.parseDouble(low),
                Double.parseDouble(close),
                Double.parseDouble(volume));
        return new CsvLine(cells, Optional.of(row));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    /// The bytes, and where each line's text ends in them.
    ///
    /// @param bytes of the file
    /// @param headerEnd end of the header's text
    /// @param ends end of each line's text
    record Written(byte[] bytes, int headerEnd, int[] ends) {}

    Written write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (byteOrderMark) {
            out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        header.write(layout.separator, out);
        int headerEnd = out.size();
        int[] ends = new int[lines.size()];
        for (int i = 0; i < ends.length; i++) {
            out.writeBytes(lineEnd.getBytes(header.charset));
            lines.get(i).write(layout.separator, out);
            ends[i] = out.size();
        }
        if (endsWithLineEnd) {
            out.writeBytes(lineEnd.getBytes(header.charset));
        }
        return new Written(out.toByteArray(), headerEnd, ends);
    }
}
