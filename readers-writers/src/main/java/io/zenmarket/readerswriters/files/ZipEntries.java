package io.zenmarket.readerswriters.files;

import io.zenmarket.readerswriters.files.FileLocator.Kind;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// The entries of a zip archive, also of one that was cut and lost its directory.
final class ZipEntries {

    /// What an archive holds.
    ///
    /// @param entries those with a wanted name
    /// @param kind how their bytes are got at
    /// @param endMissing whether its end is missing behind the last entry, so that reading the entries will
    ///     not
    // tell
    record Listing(List<Entry> entries, Kind kind, boolean endMissing) {}

    /// @param number among all entries, from 0
    /// @param name path in the archive
    /// @param size compressed, in bytes; 0 when unknown
    record Entry(int number, String name, long size) {}

    private ZipEntries() {}

    /// A stored archive is read through: a store has no random access that would be worth it for the sizes in
    /// question.
    static Listing list(FileOrigin file, FileNames names) throws IOException {
        return switch (file) {
            case FileOrigin.Local(Path path) -> listLocal(path, names);
            case FileOrigin.Stored _, FileOrigin.InMemory _ -> listThrough(file, names, false);
        };
    }

    private static Listing listLocal(Path path, FileNames names) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<Entry> entries = new ArrayList<>();
            int number = 0;
            for (ZipEntry entry : zip.stream().toList()) {
                add(entries, entry, number++, names);
            }
            return new Listing(entries, Kind.ENTRY, false);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return listThrough(new FileOrigin.Local(path), names, true);
        }
    }

    /// @param cut it has no directory, as is known already
    private static Listing listThrough(FileOrigin file, FileNames names, boolean cut) throws IOException {
        List<Entry> entries = new ArrayList<>();
        boolean inEntry = false;
        try (ZipInputStream zip = stream(file)) {
            int number = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inEntry = add(entries, entry, number++, names);
                zip.transferTo(OutputStream.nullOutputStream());
                inEntry = false;
            }
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            return new Listing(entries, Kind.STREAMED_ENTRY, !inEntry);
        }
        return new Listing(entries, Kind.STREAMED_ENTRY, cut);
    }

    private static boolean add(List<Entry> entries, ZipEntry entry, int number, FileNames names) {
        boolean wanted = names.holdsEntry(entry.getName());
        if (wanted) {
            entries.add(new Entry(number, entry.getName(), Math.max(0, entry.getCompressedSize())));
        }
        return wanted;
    }

    /// The content of an entry of a sound local archive; closing it closes the archive.
    static InputStream open(Path path, int number) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            ZipEntry entry = zip.stream().skip(number).findFirst().orElseThrow(EOFException::new);
            return new EntryStream(zip, entry);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /// The content of an entry of a cut or stored archive, as far as it goes.
    static InputStream openThrough(FileOrigin file, int number) throws IOException {
        ZipInputStream zip = stream(file);
        try {
            for (int i = 0; i <= number; i++) {
                if (zip.getNextEntry() == null) {
                    throw new EOFException();
                }
            }
            return zip;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipInputStream stream(FileOrigin file) throws IOException {
        return new ZipInputStream(new BufferedInputStream(file.open(0), 1 << 16));
    }

    /// An entry's bytes, checked against its checksum, which [ZipFile] does not do.
    private static final class EntryStream extends FilterInputStream {

        private final ZipFile zip;
        private final ZipEntry entry;
        private final CRC32 crc = new CRC32();

        EntryStream(ZipFile zip, ZipEntry entry) throws IOException {
            super(zip.getInputStream(entry));
            this.zip = zip;
            this.entry = entry;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            if (read > 0) {
                crc.update(target, from, read);
            } else if (read < 0 && entry.getCrc() != crc.getValue()) {
                throw new ZipException("the checksum of " + entry.getName() + " differs");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
