package io.zenmarket.readerswriters.files;

import io.zenmarket.readerswriters.files.FileLocator.Kind;
import io.zenmarket.readerswriters.files.FileLocator.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts one file into parts: a plain file at line ends, an archive by its entries; a gzip file is one part.
public final class FileParts {

    private final String label;
    private final FileOrigin file;
    private final String place;
    private final FileNames names;
    private final long size;

    private FileParts(String label, FileOrigin file, FileNames names) throws IOException {
        this.label = label;
        this.file = file;
        this.names = names;
        place = switch (file) {
            case FileOrigin.Local(var path) -> path.toString();
            case FileOrigin.Stored stored -> stored.key();
            case FileOrigin.InMemory _ -> "";
        };
        size = file.size();
    }

    /// One of them.
    ///
    /// @param name for people
    /// @param locator for the program
    /// @param weight in bytes, as far as it is known
    public record Part(String name, FileLocator locator, long weight) {}

    /// The parts of a file, in its order; at least one.
    ///
    /// @param label what people call the file
    /// @param names which entries of an archive are meant
    /// @param partBytes size from which on a plain file is cut
    public static List<Part> of(String label, FileOrigin file, FileNames names, long partBytes) throws IOException {
        FileParts parts = new FileParts(label, file, names);
        return switch (parts.kind()) {
            case PLAIN -> parts.size <= partBytes ? List.of(parts.plain(Range.ALL, label)) : parts.cut(partBytes);
            case GZIP -> List.of(parts.whole(Kind.GZIP, 0, label, parts.size));
            default -> parts.entries();
        };
    }

    /// By the name, or else by the first bytes: what is named `.gz` and is not packed is told as damaged.
    private Kind kind() throws IOException {
        String name = file.name().toLowerCase(Locale.ROOT);
        byte[] magic = file.head(4);
        if (name.endsWith(".gz") || (magic.length > 1 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B)) {
            return Kind.GZIP;
        }
        boolean zip = magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
        return zip || name.endsWith(".zip") ? Kind.ENTRY : Kind.PLAIN;
    }

    private Part plain(Range range, String name) {
        FileLocator locator = new FileLocator(Kind.PLAIN, 0, range, size, place, label);
        return new Part(name, locator, range.length() == FileLocator.WHOLE ? size : range.length());
    }

    private Part whole(Kind kind, int entry, String name, long weight) {
        return new Part(name, new FileLocator(kind, entry, Range.ALL, size, place, name), weight);
    }

    /// The first line end at or behind each multiple of `partBytes` ends a part.
    private List<Part> cut(long partBytes) throws IOException {
        List<Range> ranges = new ArrayList<>();
        try (LineWindow window = new LineWindow(file.open(0), size, 0, 1)) {
            long offset = 0;
            long line = 1;
            while (walk(window, offset + partBytes)) {
                ranges.add(new Range(offset, window.offset() - offset, line));
                offset = window.offset();
                line = window.nextLine();
            }
            if (offset < size) {
                ranges.add(new Range(offset, size - offset, line));
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Range range : ranges) {
            parts.add(plain(range, "%s (%d of %d)".formatted(label, parts.size() + 1, ranges.size())));
        }
        return parts;
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

    private List<Part> entries() throws IOException {
        ZipEntries.Listing listing = ZipEntries.list(file, names);
        List<Part> parts = new ArrayList<>();
        for (ZipEntries.Entry entry : listing.entries()) {
            parts.add(whole(listing.kind(), entry.number(), label + "!" + entry.name(), entry.size()));
        }
        if (listing.endMissing()) {
            parts.add(whole(Kind.DAMAGED_ARCHIVE, 0, label, 0));
        } else if (parts.isEmpty()) {
            parts.add(whole(Kind.EMPTY_ARCHIVE, 0, label, 0));
        }
        return parts;
    }
}
