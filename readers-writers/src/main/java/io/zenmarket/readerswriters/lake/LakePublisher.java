package io.zenmarket.readerswriters.lake;

import io.zenmarket.readerswriters.objectstore.ConditionFailedException;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import java.nio.file.Path;
import java.util.Optional;

/// Makes objects visible in the lake. The bytes are first kept under `history/<sha256>`, then recorded in
/// `lake_object` in the caller's transaction, then copied to their key, which is atomic. When the process ends
/// between the copy and the commit, the restarted step publishes the same bytes again: what it makes depends on
/// `lake_object` alone.
public final class LakePublisher {

    private final ObjectStore store;
    private final LakeCatalogue catalogue;

    /// @param store where the lake is
    /// @param catalogue the truth about it
    public LakePublisher(ObjectStore store, LakeCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /// Publishes a file; call it in the transaction of the checkpoint.
    ///
    /// @param object what it is; its `sha256` must be that of the file
    /// @param content the bytes
    /// @param jobExecutionId who publishes
    public void publish(LakeObject object, Path content, long jobExecutionId) {
        keep(object, () -> store.put(object.historyKey(), content, Condition.ifAbsent()));
        show(object, jobExecutionId);
    }

    /// Publishes bytes; call it in the transaction of the checkpoint.
    public void publish(LakeObject object, byte[] content, long jobExecutionId) {
        keep(object, () -> store.put(object.historyKey(), content, Condition.ifAbsent()));
        show(object, jobExecutionId);
    }

    /// Whether exactly this is published already, so that nothing is left to do.
    public boolean isPublished(LakeObject object) {
        return catalogue.find(object.key()).equals(Optional.of(object));
    }

    private void keep(LakeObject object, Runnable put) {
        if (store.find(object.historyKey()).isPresent()) {
            return;
        }
        try {
            put.run();
        } catch (ConditionFailedException sameBytesAreThere) {
            // The key is the hash of the bytes, so whoever was first stored the same.
        }
    }

    private void show(LakeObject object, long jobExecutionId) {
        catalogue.upsert(object, jobExecutionId);
        store.copy(object.historyKey(), object.key());
    }
}
