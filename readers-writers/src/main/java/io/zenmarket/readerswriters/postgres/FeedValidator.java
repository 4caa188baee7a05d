package io.zenmarket.readerswriters.postgres;

/// What a feed said of a version of itself, to be asked for a newer one only (RFC 9110, 8.8).
///
/// @param url of the feed, without secrets
/// @param etag its `ETag`, as sent; empty when it sent none
/// @param lastModified its `Last-Modified`, as sent; empty when it sent none
public record FeedValidator(String url, String etag, String lastModified) {}
