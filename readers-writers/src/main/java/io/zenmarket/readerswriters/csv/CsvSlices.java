package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.market.BarSource.Slice;
import io.zenmarket.readerswriters.csv.CsvLocator.Kind;
import io.zenmarket.readerswriters.csv.CsvLocator.Range;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts one file into slices: a plain file at line ends, an archive by its entries; a gzip file is one slice.
///
/// @param label what people call the file
/// @param file the file
/// @param size in bytes
record CsvSlices(String label, Path file, long size) {

    static List<Slice> of(String label, Path file, long sliceBytes) throws IOException {
        CsvSlices slices = new CsvSlices(label, file, Files.size(file));
        return switch (slices.kind()) {
            case PLAIN -> slices.size <= sliceBytes ? List.of(slices.part(Range.ALL, label)) : slices.cut(sliceBytes);
            case GZIP -> List.of(slices.slice(Kind.GZIP, 0, label, slices.size));
            default -> slices.entries();
        };
    }

    /// By the name, or else by the first bytes: what is named `.gz` and is not packed is told as damaged.
    private Kind kind() throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        byte[] magic;
        try (InputStream in = Files.newInputStream(file)) {
            magic = in.readNBytes(4);
        }
        if (name.endsWith(".gz") || (magic.length > 1 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B)) {
            return Kind.GZIP;
        }
        boolean zip = magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
        return zip || name.endsWith(".zip") ? Kind.ENTRY : Kind.PLAIN;
    }

    private Slice part(Range range, String name) {
        CsvLocator locator = new CsvLocator(Kind.PLAIN, 0, range, size, file, label);
        return new Slice(name, locator.toString(), range.length() == CsvLocator.WHOLE ? size : range.length());
    }

    private Slice slice(Kind kind, int entry, String name, long weight) {
        return new Slice(name, new CsvLocator(kind, entry, Range.ALL, size, file, name).toString(), weight);
    }

    /// The first line end at or behind each multiple of `sliceBytes` ends a slice.
    private List<Slice> cut(long sliceBytes) throws IOException {
        List<Range> ranges = new ArrayList<>();
        try (LineWindow window = new LineWindow(Files.newInputStream(file), size, 0, 1)) {
            long offset = 0;
            long line = 1;
            while (walk(window, offset + sliceBytes)) {
                ranges.add(new Range(offset, window.offset() - offset, line));
                offset = window.offset();
                line = window.nextLine();
            }
            if (offset < size) {
                ranges.add(new Range(offset, size - offset, line));
            }
        }
        List<Slice> slices = new ArrayList<>();
        for (Range range : ranges) {
            slices.add(part(range, "%s (%d of %d)".formatted(label, slices.size() + 1, ranges.size())));
        }
        return slices;
    }

    /// Steps over lines up to the first one that begins at `target` or later.
    ///
    /// @return false when the file ended before
    private static boolean walk(LineWindow window, long target) throws IOException {
        while (window.offset() < target) {
            switch (window.next()) {
                case LINE -> {}
                case TOO_LONG -> window.skip();
                case MORE -> window.move();
                case END -> {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Slice> entries() throws IOException {
        CsvArchive.Listing listing = CsvArchive.list(file);
        Kind kind = listing.sound() ? Kind.ENTRY : Kind.STREAMED_ENTRY;
        List<Slice> slices = new ArrayList<>();
        for (CsvArchive.Entry entry : listing.entries()) {
            slices.add(slice(kind, entry.number(), label + "!" + entry.name(), entry.size()));
        }
        if (!listing.sound() && !listing.cutInEntry()) {
            slices.add(slice(Kind.DAMAGED_ARCHIVE, 0, label, 0));
        } else if (slices.isEmpty()) {
            slices.add(slice(Kind.EMPTY_ARCHIVE, 0, label, 0));
        }
        return slices;
    }
}
