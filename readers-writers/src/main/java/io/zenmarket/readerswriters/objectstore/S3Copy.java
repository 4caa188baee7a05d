package io.zenmarket.readerswriters.objectstore;

import io.zenmarket.readerswriters.objectstore.ObjectStore.StoredObject;
import java.io.IOException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;

/// One copy within a bucket, made by S3 itself; refused with status 412 when the source is no longer what it was.
///
/// @param source key in the bucket, size and version
/// @param target key in the bucket
record S3Copy(S3Client client, S3Limits limits, String bucket, StoredObject source, String target) {

    /// The ETag of the copy.
    String send() throws IOException {
        return source.size() <= limits.copyWhole() ? whole() : inParts();
    }

    private String whole() {
        return client.copyObject(copy -> copy.sourceBucket(bucket)
                        .sourceKey(source.key())
                        .copySourceIfMatch(source.version())
                        .destinationBucket(bucket)
                        .destinationKey(target))
                .copyObjectResult()
                .eTag();
    }

    private String inParts() throws IOException {
        long partSize = S3Limits.partSize(source.size(), limits.copyPart());
        CreateMultipartUploadRequest begin = CreateMultipartUploadRequest.builder()
                .bucket(bucket)
                .key(target)
                .build();
        CompleteMultipartUploadRequest complete = CompleteMultipartUploadRequest.builder()
                .bucket(bucket)
                .key(target)
                .build();
        return new S3Parts(client, source.size(), partSize).send(begin, this::part, complete);
    }

    private CompletedPart part(String upload, int number, long offset, long length) {
        CopyPartResult answer = client.uploadPartCopy(part -> part.sourceBucket(bucket)
                        .sourceKey(source.key())
                        .copySourceIfMatch(source.version())
                        .copySourceRange("bytes=" + offset + "-" + (offset + length - 1))
                        .destinationBucket(bucket)
                        .destinationKey(target)
                        .uploadId(upload)
                        .partNumber(number))
                .copyPartResult();
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(answer.eTag())
                .checksumCRC32(answer.checksumCRC32())
                .build();
    }
}
