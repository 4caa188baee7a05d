package io.zenmarket.readerswriters.csv;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// The entries of a zip archive, also of one that was cut and lost its directory.
final class CsvArchive {

    /// What an archive holds.
    ///
    /// @param entries its CSV files
    /// @param sound whether it has its directory
    /// @param cutInEntry whether its end is missing from the last entry, so that reading that one will tell
    record Listing(List<Entry> entries, boolean sound, boolean cutInEntry) {}

    /// @param number among all entries, from 0
    /// @param name path in the archive
    /// @param size compressed, in bytes; 0 when unknown
    record Entry(int number, String name, long size) {}

    private CsvArchive() {}

    static Listing list(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<Entry> entries = new ArrayList<>();
            int number = 0;
            for (ZipEntry entry : zip.stream().toList()) {
                add(entries, entry, number++);
            }
            return new Listing(entries, true, false);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return listCut(file);
        }
    }

    private static Listing listCut(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        boolean inEntry = false;
        try (ZipInputStream zip = stream(file)) {
            int number = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inEntry = add(entries, entry, number++);
                zip.transferTo(OutputStream.nullOutputStream());
                inEntry = false;
            }
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            return new Listing(entries, false, inEntry);
        }
        return new Listing(entries, false, false);
    }

    private static boolean add(List<Entry> entries, ZipEntry entry, int number) {
        String name = entry.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        boolean wanted = CsvFiles.isCsv(last)
                && !last.startsWith(".")
                && !last.matches("(?i).*\\.(zip|gz)")
                && !name.startsWith("__MACOSX/");
        if (wanted) {
            entries.add(new Entry(number, name, Math.max(0, entry.getCompressedSize())));
        }
        return wanted;
    }

    /// The content of an entry of a sound archive; closing it closes the archive.
    static InputStream open(Path file, int number) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipEntry entry = zip.stream().skip(number).findFirst().orElseThrow(EOFException::new);
            return new EntryStream(zip, entry);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /// The content of an entry of a cut archive, as far as it goes.
    static InputStream openCut(Path file, int number) throws IOException {
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

    private static ZipInputStream stream(Path file) throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
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
