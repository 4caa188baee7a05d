package io.zenmarket.readerswriters.objectstore;

import io.zenmarket.readerswriters.objectstore.ObjectStore.Tail;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/// Reads what an answer says about ranges.
final class S3Ranges {

    private S3Ranges() {}

    static long size(HeadObjectResponse head) {
        return Optional.ofNullable(head.contentLength())
                .orElseThrow(() -> new ObjectStoreException("S3 server: HEAD, expected a Content-Length, was none"));
    }

    /// `Content-Range: bytes 7-9/10` names the whole size; without it the answer is the whole object.
    static Tail tail(ResponseBytes<GetObjectResponse> answer) {
        byte[] bytes = answer.asByteArrayUnsafe();
        long size = Optional.ofNullable(answer.response().contentRange())
                .map(range -> Long.parseLong(range.substring(range.lastIndexOf('/') + 1)))
                .orElse((long) bytes.length);
        return new Tail(size, bytes);
    }
}
