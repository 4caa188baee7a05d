package io.zenmarket.readerswriters.objectstore;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Objects in a bucket. Conditions are S3's own (`If-None-Match`, `If-Match`), so they hold among all its clients; the
/// version is the ETag. Objects above 8 MB travel in parts, copies are made by S3, and failures that pass are retried
/// (see [S3Clients]).
///
/// Objects in the bucket whose keys are not keys here, such as the markers some tools make for folders, are not listed.
public final class S3ObjectStore extends ContentObjectStore {

    private static final int SOURCE_CHANGES = 3;

    private final S3Settings settings;
    private final S3Client client;
    private final S3Limits limits;

    /// @param client is closed by [#close]
    S3ObjectStore(S3Settings settings, S3Client client, S3Limits limits) {
        this.settings = settings;
        this.client = client;
        this.limits = limits;
    }

    /// Asks nothing of the server yet.
    public static S3ObjectStore open(S3Settings settings) {
        return new S3ObjectStore(settings, S3Clients.builder(settings).build(), S3Limits.DEFAULT);
    }

    /// A request to S3.
    @FunctionalInterface
    private interface Request<T> {
        T send() throws IOException;
    }

    private <T> T call(String key, String action, Request<T> request) {
        try {
            return request.send();
        } catch (SdkException failure) {
            throw S3Failures.of(where(key), action, failure);
        } catch (IOException failure) {
            throw FileFailures.of(where(key), action, failure);
        }
    }

    private String where(String key) {
        String server = settings.endpoint().map(endpoint -> " at " + endpoint).orElse("");
        return "s3://" + settings.bucket() + "/" + settings.prefix() + key + server;
    }

    private String inBucket(String key) {
        return ObjectKeys.requireKey(settings.prefix() + ObjectKeys.requireKey(key));
    }

    @Override
    public Optional<StoredObject> find(String key) {
        String full = inBucket(key);
        return call(key, "look", () -> head(full))
                .map(object -> new StoredObject(key, object.size(), object.version()));
    }

    private Optional<StoredObject> head(String full) {
        try {
            HeadObjectResponse head = client.headObject(
                    request -> request.bucket(settings.bucket()).key(full));
            return Optional.of(new StoredObject(full, S3Ranges.size(head), head.eTag()));
        } catch (S3Exception failure) {
            if (S3Failures.isNoObject(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public List<StoredObject> list(String prefix) {
        String full = ObjectKeys.requirePrefix(settings.prefix() + ObjectKeys.requirePrefix(prefix));
        return call(
                prefix,
                "list",
                () -> client
                        .listObjectsV2Paginator(request ->
                                request.bucket(settings.bucket()).prefix(full).maxKeys(limits.listPage()))
                        .contents()
                        .stream()
                        .map(this::listed)
                        .filter(object -> ObjectKeys.isKey(object.key()))
                        .sorted(Comparator.comparing(StoredObject::key))
                        .toList());
    }

    private StoredObject listed(S3Object object) {
        return new StoredObject(object.key().substring(settings.prefix().length()), object.size(), object.eTag());
    }

    @Override
    public byte[] read(String key, long offset, int length) {
        requireRange(offset, length);
        String full = inBucket(key);
        return call(key, "read", () -> {
            if (length == 0) {
                return empty(key, full).bytes();
            }
            String range = "bytes=" + offset + "-" + Math.addExact(offset, length - 1L);
            return range(full, range).map(ResponseBytes::asByteArrayUnsafe).orElseGet(() -> new byte[0]);
        });
    }

    @Override
    public Tail readTail(String key, int length) {
        requireRange(0, length);
        String full = inBucket(key);
        return call(key, "read", () -> {
            Optional<ResponseBytes<GetObjectResponse>> answer =
                    length == 0 ? Optional.empty() : range(full, "bytes=-" + length);
            return answer.isPresent() ? S3Ranges.tail(answer.get()) : empty(key, full);
        });
    }

    /// Nothing of an object, but its size.
    private Tail empty(String key, String full) {
        return new Tail(head(full).orElseThrow(() -> missing(key)).size(), new byte[0]);
    }

    /// Empty when the range begins at or after the object's end.
    private Optional<ResponseBytes<GetObjectResponse>> range(String full, String range) {
        try {
            return Optional.of(client.getObject(
                    request -> request.bucket(settings.bucket()).key(full).range(range),
                    ResponseTransformer.toBytes()));
        } catch (S3Exception failure) {
            if (failure.statusCode() == 416) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private ObjectNotFoundException missing(String key) {
        return new ObjectNotFoundException(where(key) + ": read, expected an object, was none");
    }

    @Override
    public InputStream open(String key) {
        String full = inBucket(key);
        return call(
                key,
                "read",
                () -> new S3ReadStream(client.getObject(
                        request -> request.bucket(settings.bucket()).key(full))));
    }

    @Override
    StoredObject store(String key, Content content, Condition condition) {
        S3Upload upload = S3Upload.of(client, limits, settings, inBucket(key), condition);
        return call(key, "put", () -> upload.send(content))
                .map(etag -> new StoredObject(key, content.size(), etag))
                .orElseThrow(() -> new ConditionFailedException(where(key) + ": put, " + unmet(condition, find(key))));
    }

    @Override
    public StoredObject copy(String source, String target) {
        String from = inBucket(source);
        String to = inBucket(target);
        for (int attempt = 0; attempt < SOURCE_CHANGES; attempt++) {
            StoredObject object = call(source, "copy", () -> head(from)).orElseThrow(() -> missing(source));
            Optional<String> etag =
                    from.equals(to) ? Optional.of(object.version()) : call(source, "copy", () -> copy(object, to));
            if (etag.isPresent()) {
                return new StoredObject(target, object.size(), etag.get());
            }
        }
        throw new SourceUnavailableException(
                where(source) + ": copy, expected an object that stays, was replaced " + SOURCE_CHANGES + " times");
    }

    /// Empty when the source was replaced meanwhile.
    private Optional<String> copy(StoredObject source, String target) throws IOException {
        try {
            return Optional.of(new S3Copy(client, limits, settings.bucket(), source, target).send());
        } catch (S3Exception failure) {
            if (failure.statusCode() == 412) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public void delete(String key) {
        String full = inBucket(key);
        call(
                key,
                "delete",
                () -> client.deleteObject(
                        request -> request.bucket(settings.bucket()).key(full)));
    }

    @Override
    public void close() {
        client.close();
    }
}
