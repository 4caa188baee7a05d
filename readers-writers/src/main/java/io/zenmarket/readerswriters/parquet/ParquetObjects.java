package io.zenmarket.readerswriters.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/// Opens Parquet bytes, without Hadoop's configuration.
final class ParquetObjects {

    private static final String MAGIC = "PAR1";

    private ParquetObjects() {}

    /// Opens a file whose row groups and pages are skipped by `filter`; rows within a page are not.
    ///
    /// @param label what people call the file
    /// @throws UnreadableParquetException when it is not Parquet or cut
    static ParquetFileReader open(InputFile file, String label, FilterCompat.Filter filter) {
        try {
            requireEnding(file, label);
            return ParquetFileReader.open(file, options(filter));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw failure(label, e);
        }
    }

    /// Cut files and other formats are the usual faults, and deserve a clearer word than the format's reader has.
    private static void requireEnding(InputFile file, String label) throws IOException {
        String ending = "";
        if (file.getLength() >= MAGIC.length()) {
            try (SeekableInputStream stream = file.newStream()) {
                byte[] last = new byte[MAGIC.length()];
                stream.seek(file.getLength() - last.length);
                stream.readFully(last);
                ending = new String(last, StandardCharsets.ISO_8859_1);
            }
        }
        if (!ending.equals(MAGIC)) {
            throw new UnreadableParquetException(label + ": expected a whole Parquet file, which ends in " + MAGIC
                    + ", was " + file.getLength() + " bytes" + (ending.isEmpty() ? "" : " ending in '" + ending + "'")
                    + "; it is cut or of another format");
        }
    }

    /// What to throw when the format's reader fails, which it does by any kind of exception on damaged bytes,
    /// endless recursion included. What the object store threw stays what it is.
    static RuntimeException failure(Object where, Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            switch (e) {
                case StoreReadException store -> {
                    return store.fromStore();
                }
                case UnreadableParquetException known -> {
                    return known;
                }
                default -> {}
            }
        }
        return new UnreadableParquetException(
                where + ": expected a whole Parquet file, was unreadable: " + cause.getMessage(), cause);
    }

    /// Dictionaries are not consulted for skipping: each costs a request, and rows are sorted by symbol.
    private static ParquetReadOptions options(FilterCompat.Filter filter) {
        return ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .withUseHadoopVectoredIo(true)
                .useDictionaryFilter(false)
                .useBloomFilter(false)
                .usePageChecksumVerification()
                .withRecordFilter(filter)
                .build();
    }
}
