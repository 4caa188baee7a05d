package io.zenmarket.readerswriters.objectstore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;

/// An object that travels in parts. Nothing is at its key before the last step, and what was sent is given up when any
/// step fails.
///
/// @param size of the whole object in bytes
/// @param partSize of each part but the last
record S3Parts(S3Client client, long size, long partSize) {

    /// Sends one part.
    @FunctionalInterface
    interface Sender {
        CompletedPart send(String upload, int number, long offset, long length) throws IOException;
    }

    /// Sends all parts; gives the new object's ETag.
    ///
    /// @param complete the last step without its upload and parts
    String send(CreateMultipartUploadRequest begin, Sender sender, CompleteMultipartUploadRequest complete)
            throws IOException {
        String upload = client.createMultipartUpload(begin).uploadId();
        try {
            List<CompletedPart> parts = parts(upload, sender);
            return client.completeMultipartUpload(complete.toBuilder()
                            .uploadId(upload)
                            .multipartUpload(whole -> whole.parts(parts))
                            .build())
                    .eTag();
        } catch (IOException | RuntimeException | Error failure) {
            abort(begin, upload, failure);
            throw failure;
        }
    }

    private List<CompletedPart> parts(String upload, Sender sender) throws IOException {
        List<CompletedPart> parts = new ArrayList<>();
        for (long offset = 0; offset < size; offset += partSize) {
            parts.add(sender.send(upload, parts.size() + 1, offset, Math.min(partSize, size - offset)));
        }
        return parts;
    }

    private void abort(CreateMultipartUploadRequest begun, String upload, Throwable reason) {
        try {
            client.abortMultipartUpload(
                    abort -> abort.bucket(begun.bucket()).key(begun.key()).uploadId(upload));
        } catch (SdkException failure) {
            reason.addSuppressed(failure);
        }
    }
}
