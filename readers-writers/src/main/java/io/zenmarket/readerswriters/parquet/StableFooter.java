package io.zenmarket.readerswriters.parquet;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/// Makes a footer the same in every run. Parquet's own writer lists a column's encodings in the order of an identity
/// hash, which differs from one Java process to the next.
final class StableFooter {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private StableFooter() {}

    /// @param end the last bytes of a file: anything, then the footer, its length and the magic
    static byte[] of(byte[] end) throws IOException {
        int lengthAt = end.length - MAGIC.length - Integer.BYTES;
        int length = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(lengthAt);
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(end, lengthAt - length, length));
        for (RowGroup group : requireNonNull(footer.getRow_groups())) {
            for (ColumnChunk chunk : requireNonNull(group.getColumns())) {
                requireNonNull(requireNonNull(chunk.getMeta_data()).getEncodings())
                        .sort(null);
            }
        }
        ByteArrayOutputStream stable = new ByteArrayOutputStream(end.length);
        stable.write(end, 0, lengthAt - length);
        Util.writeFileMetaData(footer, stable);
        int stableLength = stable.size() - (lengthAt - length);
        stable.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(stableLength)
                .array());
        stable.writeBytes(MAGIC);
        return stable.toByteArray();
    }
}
