package io.zenmarket.readerswriters.objectstore;

import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// One put into a bucket: in one request, or in parts when it is large. Each request's bytes are in memory, so that it
/// can be repeated.
///
/// Every put carries a token of its own as metadata. When the answer to a put that succeeded is lost, the repeated
/// request meets the object of the first and is refused; the token tells that this object is our own.
///
/// @param key in the bucket
record S3Upload(S3Client client, S3Limits limits, S3Settings settings, String key, Condition condition, String token) {

    private static final String TOKEN = "zenmarket-put";
    private static final String TYPE = "application/octet-stream";
    private static final int CONFLICTS = 3;

    static S3Upload of(S3Client client, S3Limits limits, S3Settings settings, String key, Condition condition) {
        return new S3Upload(
                client, limits, settings, key, condition, UUID.randomUUID().toString());
    }

    private String bucket() {
        return settings.bucket();
    }

    /// Nothing where the server refuses one.
    private @Nullable ChecksumAlgorithm checksum() {
        return settings.checksums() ? ChecksumAlgorithm.CRC32 : null;
    }

    /// The ETag of what is stored now, or empty when the condition does not hold.
    Optional<String> send(Content content) throws IOException {
        try {
            return Optional.of(content.size() <= limits.putWhole() ? whole(content) : inParts(content));
        } catch (S3Exception refusal) {
            return afterRefusal(refusal);
        }
    }

    private Optional<String> afterRefusal(S3Exception refusal) {
        boolean unmet = refusal.statusCode() == 412
                || (condition instanceof Condition.IfVersion && S3Failures.isNoObject(refusal));
        if (!unmet && !S3Failures.isNoUpload(refusal)) {
            throw refusal;
        }
        Optional<String> own = own();
        if (own.isEmpty() && !unmet) {
            throw refusal;
        }
        return own;
    }

    private Optional<String> own() {
        try {
            HeadObjectResponse head =
                    client.headObject(request -> request.bucket(bucket()).key(key));
            return Optional.of(head)
                    .filter(object -> token.equals(object.metadata().get(TOKEN)))
                    .map(HeadObjectResponse::eTag);
        } catch (S3Exception failure) {
            if (S3Failures.isNoObject(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private String whole(Content content) throws IOException {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(bucket())
                .key(key)
                .metadata(Map.of(TOKEN, token))
                .checksumAlgorithm(checksum());
        switch (condition) {
            case Condition.Always _ -> {}
            case Condition.IfAbsent _ -> request.ifNoneMatch("*");
            case Condition.IfVersion(String version) -> request.ifMatch(version);
        }
        return client.putObject(request.build(), body(content, 0, content.size()))
                .eTag();
    }

    /// After a conflict S3 wants the parts anew.
    private String inParts(Content content) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return inPartsOnce(content);
            } catch (S3Exception failure) {
                if (attempt == CONFLICTS || !S3Clients.isConflict(failure)) {
                    throw failure;
                }
            }
        }
    }

    private String inPartsOnce(Content content) throws IOException {
        CreateMultipartUploadRequest begin = CreateMultipartUploadRequest.builder()
                .bucket(bucket())
                .key(key)
                .contentType(TYPE)
                .metadata(Map.of(TOKEN, token))
                .checksumAlgorithm(checksum())
                .build();
        long partSize = S3Limits.partSize(content.size(), limits.putPart());
        return new S3Parts(client, content.size(), partSize).send(begin, sender(content), completion());
    }

    private S3Parts.Sender sender(Content content) {
        return (upload, number, offset, length) -> {
            UploadPartResponse answer = client.uploadPart(
                    part -> part.bucket(bucket())
                            .key(key)
                            .uploadId(upload)
                            .partNumber(number)
                            .checksumAlgorithm(checksum()),
                    body(content, offset, length));
            return CompletedPart.builder()
                    .partNumber(number)
                    .eTag(answer.eTag())
                    .checksumCRC32(answer.checksumCRC32())
                    .build();
        };
    }

    private CompleteMultipartUploadRequest completion() {
        CompleteMultipartUploadRequest.Builder request =
                CompleteMultipartUploadRequest.builder().bucket(bucket()).key(key);
        switch (condition) {
            case Condition.Always _ -> {}
            case Condition.IfAbsent _ -> request.ifNoneMatch("*");
            case Condition.IfVersion(String version) -> request.ifMatch(version);
        }
        return request.build();
    }

    private static RequestBody body(Content content, long offset, long length) throws IOException {
        try (InputStream stream = content.open(offset, length)) {
            byte[] bytes = stream.readNBytes(Math.toIntExact(length));
            return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes), bytes.length, TYPE);
        }
    }
}
