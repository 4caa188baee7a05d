package io.zenmarket.readerswriters.news.file;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// Which files are read, and what they do not say themselves.
///
/// @param location file, directory or glob; or `store:` and the beginning of the keys in the object store
/// @param columns the file's name of a field, where it is none of the usual ones
/// @param zone of times without an offset
/// @param outlet of every story that names none; empty: the file's name
/// @param language of every story that names none; empty: unknown
/// @param symbol of every story that names none
/// @param limits how much is read at most
public record FileNewsSettings(
        String location,
        Map<NewsField, String> columns,
        ZoneId zone,
        String outlet,
        String language,
        Optional<String> symbol,
        Limits limits) {

    /// How much is taken into memory or read at most.
    ///
    /// @param longestLine in bytes, at most 64 MiB; a longer line is refused
    /// @param mostUnpacked bytes that a packed file may unpack to; it counts as damaged there
    public record Limits(int longestLine, long mostUnpacked) {

        /// 1 MiB a line, 4 GiB a file.
        public static final Limits STANDARD = new Limits(1 << 20, 4L << 30);

        private static final int LONGEST = 64 << 20;

        public Limits {
            if (longestLine < 1 || longestLine > LONGEST) {
                throw new IllegalArgumentException(
                        "file: longest line, expected 1 to " + LONGEST + " bytes, was " + longestLine);
            }
            if (mostUnpacked < 1) {
                throw new IllegalArgumentException("file: most unpacked, expected 1 or more, was " + mostUnpacked);
            }
        }
    }

    public FileNewsSettings {
        columns = Map.copyOf(columns);
        if (location.isBlank()) {
            throw new IllegalArgumentException("file: location, expected a path or store:prefix, was blank");
        }
    }

    /// The files say it all: usual names, times in UTC.
    public static FileNewsSettings of(String location) {
        return new FileNewsSettings(location, Map.of(), ZoneOffset.UTC, "", "", Optional.empty(), Limits.STANDARD);
    }

    /// A copy for files whose stories are about one instrument.
    public FileNewsSettings withSymbol(String of) {
        return new FileNewsSettings(location, columns, zone, outlet, language, Optional.of(of), limits);
    }

    /// A copy with another outlet where a story names none.
    public FileNewsSettings withOutlet(String of) {
        return new FileNewsSettings(location, columns, zone, of, language, symbol, limits);
    }

    /// A copy with another language where a story names none.
    public FileNewsSettings withLanguage(String of) {
        return new FileNewsSettings(location, columns, zone, outlet, of, symbol, limits);
    }

    /// A copy with another zone for times without an offset.
    public FileNewsSettings withZone(ZoneId of) {
        return new FileNewsSettings(location, columns, of, outlet, language, symbol, limits);
    }

    /// A copy with names of columns.
    public FileNewsSettings withColumns(Map<NewsField, String> of) {
        return new FileNewsSettings(location, of, zone, outlet, language, symbol, limits);
    }

    /// A copy with other limits.
    public FileNewsSettings withLimits(Limits of) {
        return new FileNewsSettings(location, columns, zone, outlet, language, symbol, of);
    }
}
