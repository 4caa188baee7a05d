package io.zenmarket.readerswriters.manifest;

import io.zenmarket.readerswriters.objectstore.ObjectNotFoundException;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import io.zenmarket.readerswriters.objectstore.ObjectStore.StoredObject;
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
        StoredObject object = store.find(key).orElseThrow(() -> missing(key));
        try {
            WorkManifest manifest =
                    JSON.readValue(store.read(key, 0, Math.toIntExact(object.size())), WorkManifest.class);
            if (manifest.version() != WorkManifest.VERSION) {
                throw new IllegalArgumentException(key + ": expected a manifest of version " + WorkManifest.VERSION
                        + ", was " + manifest.version());
            }
            return manifest;
        } catch (ObjectNotFoundException e) {
            throw missing(key);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    key + ": expected a manifest, was another object (" + e.getOriginalMessage() + ")", e);
        }
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(key + ": expected a manifest, was no object; 'zenmarket plan' writes it");
    }
}
