package io.zenmarket.readerswriters.objectstore;

/// From which size an object travels in parts and how large those are, in bytes; and how many objects a list asks for
/// at once. S3 takes at most 10,000 parts.
///
/// @param putWhole largest put in one request
/// @param putPart size of a part of a larger one, 5 MB or more for S3
/// @param copyWhole largest copy in one request; S3 takes up to 5 GB
/// @param copyPart size of a part of a larger one
/// @param listPage most objects in one answer of a list; S3 gives up to 1,000
record S3Limits(long putWhole, long putPart, long copyWhole, long copyPart, int listPage) {

    static final S3Limits DEFAULT = new S3Limits(8L << 20, 8L << 20, 5L << 30, 512L << 20, 1_000);

    private static final long MAX_PARTS = 10_000;

    /// The part's size for an object of `size`: larger than usual where the parts would be too many.
    static long partSize(long size, long usual) {
        return Math.max(usual, Math.ceilDiv(size, MAX_PARTS));
    }
}
