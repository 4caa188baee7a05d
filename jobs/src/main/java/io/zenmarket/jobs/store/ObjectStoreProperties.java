package io.zenmarket.jobs.store;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the lake is.
///
/// @param type `directory` (under `zenmarket.store.data-dir`) or `s3`
/// @param bucket S3 only: the bucket
/// @param prefix S3 only: prefix of all keys within the bucket
/// @param region S3 only: the bucket's region
/// @param endpoint S3 only: another service that speaks S3
/// @param pathStyle S3 only: put the bucket into the path instead of the host name
/// @param checksums S3 only: send a checksum with each upload, which Google's Cloud Storage refuses
@ConfigurationProperties(prefix = "zenmarket.object-store", ignoreUnknownFields = false)
public record ObjectStoreProperties(
        @DefaultValue("directory") Type type,
        Optional<String> bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("us-east-1") String region,
        Optional<URI> endpoint,
        @DefaultValue("false") boolean pathStyle,
        @DefaultValue("true") boolean checksums) {

    /// The implementations there are.
    public enum Type {
        DIRECTORY,
        S3
    }
}
