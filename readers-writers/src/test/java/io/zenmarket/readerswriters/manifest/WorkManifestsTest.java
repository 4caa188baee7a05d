package io.zenmarket.readerswriters.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import io.zenmarket.readerswriters.objectstore.ObjectStoreSettings;
import io.zenmarket.readerswriters.objectstore.ObjectStores;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkManifestsTest {

    private static final String KEY = "manifests/ingest-bars/7.json";

    private static final WorkManifest MANIFEST = new WorkManifest(
            1,
            "ingest-bars",
            7,
            12,
            2,
            "work",
            "merge",
            "merge-bucket",
            4,
            2,
            List.of(
                    new WorkManifest.Partition(0, "bucket03", 33),
                    new WorkManifest.Partition(1, "bucket04", 34),
                    new WorkManifest.Partition(2, "bucket09", 35)),
            List.of(new WorkManifest.Gap("read", List.of("slice000004"))));

    private static final String JSON = """
            {"version":1,"job":"ingest-bars","instance":7,"execution":12,"round":2,"state":"work","step":"merge",\
            "worker":"merge-bucket","requested":4,"processes":2,"partitions":[\
            {"index":0,"name":"bucket03","stepExecution":33},{"index":1,"name":"bucket04","stepExecution":34},\
            {"index":2,"name":"bucket09","stepExecution":35}],\
            "gaps":[{"step":"read","partitions":["slice000004"]}]}""";

    @TempDir
    private Path folder;

    private ObjectStore store;
    private WorkManifests manifests;

    @BeforeEach
    void open() {
        store = ObjectStores.open(new ObjectStoreSettings.Directory(folder));
        manifests = new WorkManifests(store);
    }

    /// A state machine reads these names.
    @Test
    void writesTheDocumentedForm() {
        manifests.write(KEY, MANIFEST);

        assertThat(new String(store.read(KEY, 0, 10_000), UTF_8)).isEqualTo(JSON);
    }

    @Test
    void readsWhatIsWrittenAndOverwritesIt() {
        manifests.write(KEY, MANIFEST);
        WorkManifest done = new WorkManifest(1, "ingest-bars", 7, 13, 3, "done", "", "", 4, 0, List.of(), List.of());

        assertThat(manifests.read(KEY)).isEqualTo(MANIFEST);
        manifests.write(KEY, done);
        assertThat(manifests.read(KEY)).isEqualTo(done);
    }

    @Test
    void readsComponentsThatALaterVersionAdds() {
        put(JSON.replace("\"round\":2", "\"round\":2,\"later\":{\"a\":[1]}"));

        assertThat(manifests.read(KEY)).isEqualTo(MANIFEST);
    }

    @Test
    void sharesPartitionsByIndexModuloProcesses() {
        assertThat(MANIFEST.of(0)).extracting(WorkManifest.Partition::name).containsExactly("bucket03", "bucket09");
        assertThat(MANIFEST.of(1)).extracting(WorkManifest.Partition::name).containsExactly("bucket04");
        assertThat(MANIFEST.of(2)).isEmpty();
        assertThatThrownBy(() -> MANIFEST.of(-1)).hasMessage("index: expected 0 or more, was -1");
    }

    @Test
    void refusesWhatIsNoManifest() {
        assertThatThrownBy(() -> manifests.read(KEY))
                .hasMessage(KEY + ": expected a manifest, was no object; 'zenmarket plan' writes it");
        put("{\"version\":1}");
        assertThatThrownBy(() -> manifests.read(KEY))
                .hasMessageStartingWith(KEY + ": expected a manifest, was another");
        put("no json");
        assertThatThrownBy(() -> manifests.read(KEY))
                .hasMessageStartingWith(KEY + ": expected a manifest, was another");
        put("null");
        assertThatThrownBy(() -> manifests.read(KEY)).hasMessage(KEY + ": expected a manifest of version 1, was null");
        put(JSON.replace("\"version\":1", "\"version\":2"));
        assertThatThrownBy(() -> manifests.read(KEY)).hasMessage(KEY + ": expected a manifest of version 1, was 2");
    }

    private void put(String text) {
        store.put(KEY, text.getBytes(UTF_8), Condition.always());
    }
}
