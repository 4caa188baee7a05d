package io.zenmarket.readerswriters.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/// Compression without Hadoop, whose codecs read an XML configuration on first use. Writes zstd only; reads what other
/// tools write.
final class ParquetCodecs implements CompressionCodecFactory {

    /// Level 3 takes more than twice as long as level 1 and saves 4 %.
    static final int ZSTD_LEVEL = 1;

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        if (codec != CompressionCodecName.ZSTD) {
            throw new IllegalArgumentException("codec: expected ZSTD for writing, was " + codec);
        }
        return new ZstdCompressor();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Decompressor(
                switch (codec) {
                    case UNCOMPRESSED -> (bytes, size) -> bytes;
                    case SNAPPY -> (bytes, size) -> Snappy.uncompress(bytes);
                    case ZSTD -> (bytes, size) -> Zstd.decompress(bytes, size);
                    case GZIP -> ParquetCodecs::gunzip;
                    case LZ4_RAW -> ParquetCodecs::unLz4;
                    case LZO, BROTLI, LZ4 ->
                        throw new IllegalArgumentException(
                                "codec: expected zstd, snappy, gzip, lz4_raw or none, was " + codec);
                });
    }

    @Override
    public void release() {
        // Compressors are released by their users.
    }

    /// All bytes of an input, in an array of their own.
    static byte[] bytes(BytesInput input) throws IOException {
        return input.toInputStream().readNBytes(Math.toIntExact(input.size()));
    }

    private static byte[] gunzip(byte[] bytes, int size) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return plain.readNBytes(size);
        }
    }

    private static byte[] unLz4(byte[] bytes, int size) {
        byte[] plain = new byte[size];
        new Lz4Decompressor().decompress(bytes, 0, bytes.length, plain, 0, size);
        return plain;
    }

    private interface Expansion {

        byte[] expand(byte[] bytes, int size) throws IOException;
    }

    private record Decompressor(Expansion expansion) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int decompressedSize) throws IOException {
            byte[] plain = expansion.expand(bytes(bytes), decompressedSize);
            if (plain.length != decompressedSize) {
                throw new IOException("page: expected " + decompressedSize + " bytes, was " + plain.length);
            }
            return BytesInput.from(plain);
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize)
                throws IOException {
            byte[] bytes = new byte[compressedSize];
            input.get(bytes);
            output.put(bytes(decompress(BytesInput.from(bytes), decompressedSize)));
        }

        @Override
        public void release() {
            // Holds nothing.
        }
    }

    private static final class ZstdCompressor implements BytesInputCompressor {

        private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(ZSTD_LEVEL);

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            return BytesInput.from(context.compress(bytes(bytes)));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.ZSTD;
        }

        @Override
        public void release() {
            context.close();
        }
    }
}
