package io.zenmarket.readerswriters.csv;

import io.zenmarket.readerswriters.csv.CsvMutations.Row;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// One way in which files are dirty. Each keeps count of what must be refused and what must still be read.
enum CsvMutation {
    BAD_PRICE {
        @Override
        void apply(CsvDraft draft, Random random) {
            String price = pick(random, "open", "high", "low", "close");
            String value = pick(
                    random,
                    "NaN",
                    "nan",
                    "Infinity",
                    "-Infinity",
                    "null",
                    "",
                    "abc",
                    "0",
                    "-3.2",
                    "1e300",
                    "1e999",
                    "123456789012345678901234567890",
                    "\"1,234.5\"",
                    "0x1p3",
                    "1.2.3",
                    "12d",
                    "1e",
                    "\u0000",
                    "1\u00002",
                    "--5",
                    "\u0661",
                    "$12.5");
            CsvLine line = line(draft, random);
            line.cells.set(draft.column(price), value);
            line.spoil();
        }
    },
    BAD_VOLUME {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            line.cells.set(draft.column("vol"), pick(random, "-1", "1e300", "Infinity", "many", "1.2M", "\u0000"));
            line.spoil();
        }
    },
    NO_VOLUME {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            line.cells.set(draft.column("vol"), pick(random, "", " ", "NaN", "null"));
            line.row = line.row.map(row ->
                    new Row(row.symbol(), row.time(), row.open(), row.high(), row.low(), row.close(), Double.NaN));
        }
    },
    BAD_DATE {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            line.cells.set(
                    draft.column("date"),
                    pick(random, "2023-02-29", "1600-01-01", "2999-01-01", "yesterday", "", "0000-00-00", "99999999"));
            line.spoil();
        }
    },
    SWAPPED_PRICES {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            Collections.swap(line.cells, draft.column("high"), draft.column("low"));
            line.spoil();
        }
    },
    SWAPPED_COLUMNS {
        @Override
        void apply(CsvDraft draft, Random random) {
            int one = random.nextInt(draft.header.cells.size());
            int other = random.nextInt(draft.header.cells.size());
            Collections.swap(draft.header.cells, one, other);
            draft.lines.stream()
                    .filter(line -> line.cells.size() > Math.max(one, other))
                    .forEach(line -> Collections.swap(line.cells, one, other));
        }
    },
    MISSING_FIELD {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            line.cells.remove(random.nextInt(line.cells.size()));
            line.spoil();
        }
    },
    EXTRA_FIELD {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            line.cells.add(pick(random, "", "1", "x"));
            line.spoil();
        }
    },
    QUOTED {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            line.cells.replaceAll(cell -> cell.contains("\"") || random.nextBoolean() ? cell : " \"" + cell + "\" ");
        }
    },
    UNCLOSED_QUOTE {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            int last = line.cells.size() - 1;
            line.cells.set(last, "\"" + line.cells.get(last));
            line.spoil();
        }
    },
    BLANKS_AROUND {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            int column = 1 + random.nextInt(line.cells.size() - 1);
            line.cells.set(column, "  " + line.cells.get(column) + " ");
            line.tail = "   ";
        }
    },
    MANY_DIGITS {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            int column = draft.column("close");
            String zeros = "0".repeat(random.nextInt(1_000));
            line.cells.set(column, line.cells.get(column).replaceFirst("([0-9]+\\.[0-9]+)", "000$1" + zeros));
        }
    },
    WRONG_ENCODING {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            line.cells.set(random.nextBoolean() ? draft.column("date") : draft.column("open"), "caf\u00e9");
            line.charset = StandardCharsets.ISO_8859_1;
            line.spoil();
        }
    },
    WIDE_ROW {
        @Override
        void apply(CsvDraft draft, Random random) {
            CsvLine line = line(draft, random);
            line.charset = StandardCharsets.UTF_16BE;
            line.spoil();
        }
    },
    LONG_LINE {
        @Override
        void apply(CsvDraft draft, Random random) {
            int length = random.nextInt(20) == 0 ? 10 << 20 : 65_537 + random.nextInt(200_000);
            insert(
                    draft,
                    random,
                    CsvLine.bad(pick(random, "x", "1", "\"", ",", "\u0000").repeat(length)));
        }
    },
    BLANK_LINE {
        @Override
        void apply(CsvDraft draft, Random random) {
            insert(draft, random, CsvLine.blank(pick(random, "", " ", "\t", "    ")));
        }
    },
    GARBAGE {
        @Override
        void apply(CsvDraft draft, Random random) {
            String noise = IntStream.range(0, 1 + random.nextInt(200))
                    .mapToObj(i -> String.valueOf((char) (0x21 + random.nextInt(0x500))))
                    .filter(c -> !c.equals("\u0085"))
                    .reduce("#", String::concat);
            insert(draft, random, CsvLine.bad(noise));
        }
    },
    REPEATED_HEADER {
        @Override
        void apply(CsvDraft draft, Random random) {
            insert(draft, random, new CsvLine(draft.header.cells, Optional.empty()));
        }
    },
    DUPLICATE {
        @Override
        void apply(CsvDraft draft, Random random) {
            insert(draft, random, line(draft, random).copy());
        }
    },
    SHUFFLED {
        @Override
        void apply(CsvDraft draft, Random random) {
            Collections.shuffle(draft.lines, random);
        }
    },
    LINE_END {
        @Override
        void apply(CsvDraft draft, Random random) {
            draft.lineEnd = pick(random, "\r\n", "\r");
        }
    },
    NO_LAST_LINE_END {
        @Override
        void apply(CsvDraft draft, Random random) {
            draft.endsWithLineEnd = false;
        }
    },
    BYTE_ORDER_MARK {
        @Override
        void apply(CsvDraft draft, Random random) {
            draft.byteOrderMark = true;
        }
    };

    abstract void apply(CsvDraft draft, Random random);

    /// Some row that still has its cells; a line that became bad may become worse.
    private static CsvLine line(CsvDraft draft, Random random) {
        List<CsvLine> whole =
                draft.lines.stream().filter(line -> line.row.isPresent()).toList();
        return whole.isEmpty()
                ? new CsvLine(draft.header.cells, Optional.empty())
                : whole.get(random.nextInt(whole.size()));
    }

    private static void insert(CsvDraft draft, Random random, CsvLine line) {
        draft.lines.add(random.nextInt(draft.lines.size() + 1), line);
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
