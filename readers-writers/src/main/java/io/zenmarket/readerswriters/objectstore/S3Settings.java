package io.zenmarket.readerswriters.objectstore;

import java.net.URI;
import java.util.Optional;

/// A bucket of Amazon S3 or of a server that speaks its protocol. Credentials are not here: they come from where the
/// AWS SDK looks for them (environment, profile, container, instance).
///
/// @param endpoint the server, `http` or `https`; empty for Amazon's own of the region
/// @param region e.g. `eu-central-1`; other servers mostly accept any
/// @param bucket its name, which must exist
/// @param prefix put before every key, e.g. `lake` or `lake/`; empty for none
/// @param pathStyle bucket in the path instead of in the host's name, as most other servers want it
/// @param checksums whether uploads carry a checksum, which the server compares; some other servers refuse it
public record S3Settings(
        Optional<URI> endpoint, String region, String bucket, String prefix, boolean pathStyle, boolean checksums)
        implements ObjectStoreSettings {

    public S3Settings {
        endpoint.ifPresent(S3Settings::requireServer);
        require(region.matches("[A-Za-z0-9-]+"), "region", "a name such as eu-central-1", region);
        require(bucket.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]"), "bucket", "a bucket's name", bucket);
        prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
        ObjectKeys.requirePrefix(prefix);
    }

    private static void requireServer(URI endpoint) {
        boolean web = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        require(web && endpoint.getHost() != null, "endpoint", "http(s)://host[:port]", endpoint.toString());
    }

    private static void require(boolean holds, String what, String expected, String was) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "S3 settings: " + what + ", expected " + expected + ", was \"" + was + '"');
        }
    }
}
