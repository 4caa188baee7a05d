package io.zenmarket.readerswriters.manifest;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.readerswriters.objectstore.ObjectNotFoundException;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The manifests of an object store. Thread-safe.
public final class WorkManifests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final ObjectStore store;

    /// @param store where they are
    public WorkManifests(ObjectStore store) {
        this.store = store;
    }

    /// Writes a manifest over whatever is at its key.
    public void write(String key, WorkManifest manifest) {
        store.put(key, JSON.writeValueAsBytes(manifest), Condition.always());
    }

    /// Reads a manifest.
    ///
    /// @throws IllegalArgumentException when there is none, or no whole one
    public WorkManifest read(String key) {
        try (InputStream object = store.open(key)) {
            WorkManifest manifest = JSON.readValue(object.readAllBytes(), WorkManifest.class);
            if (manifest == null || manifest.version() != WorkManifest.VERSION) {
                throw new IllegalArgumentException(key + ": expected a manifest of version " + WorkManifest.VERSION
                        + ", was " + (manifest == null ? "null" : manifest.version()));
            }
            return manifest;
        } catch (ObjectNotFoundException e) {
            throw missing(key);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    key + ": expected a manifest, was another object (" + e.getOriginalMessage() + ")", e);
        } catch (IOException e) {
            throw new SourceUnavailableException(key + ": expected a manifest, was " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(key + ": expected a manifest, was no object; 'zenmarket plan' writes it");
    }
}
