package io.zenmarket.domain.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32C;

/// The fixed division of all symbols into buckets: the lake's unit of rewriting and the jobs' unit of partitioning.
///
/// `bucket = crc32c(utf8(symbol)) mod 16`. Count and hash are recorded in the table `lake_layout`; neither may
/// change for a lake that holds bars.
public final class Buckets {

    /// Number of buckets.
    public static final int COUNT = 16;

    private Buckets() {}

    /// The bucket of a symbol, from 0 to [#COUNT] − 1.
    public static int of(String symbol) {
        CRC32C crc = new CRC32C();
        crc.update(symbol.getBytes(UTF_8));
        return (int) (crc.getValue() % COUNT);
    }
}
