package io.zenmarket.readerswriters.staging;

import java.util.List;

/// Where staged rows were read.
///
/// @param head kind of source, then the sources
/// @param origin per row `source << 40 | line`
record StagedOrigins(List<String> head, long[] origin) implements BarFrame.Origins {

    @Override
    public String kind() {
        return head.getFirst();
    }

    @Override
    public String source(int i) {
        return head.get(1 + (int) (origin[i] >>> StagedChunk.LINE_BITS));
    }

    @Override
    public long line(int i) {
        return origin[i] & ((1L << StagedChunk.LINE_BITS) - 1);
    }
}
