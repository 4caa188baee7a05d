package io.zenmarket.readerswriters.news.file;

import io.zenmarket.readerswriters.files.FileNames;
import io.zenmarket.readerswriters.files.FileOrigin;
import io.zenmarket.readerswriters.files.FoundFiles;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The files of a drop folder, here or in the object store.
///
/// @param location as in [FileNewsSettings#location]
/// @param store where `store:` leads to
record DropFiles(String location, Optional<ObjectStore> store) {

    static final FileNames NAMES = FileNames.of("csv", "tsv", "txt", "jsonl", "ndjson", "json");

    private static final String STORE = "store:";

    DropFiles {
        if (location.startsWith(STORE) && store.isEmpty()) {
            throw new IllegalArgumentException(location + ": expected an object store, was none");
        }
    }

    private boolean isStored() {
        return location.startsWith(STORE);
    }

    /// By what people call them, in a stable order.
    ///
    /// @throws IllegalArgumentException when there is none
    Map<String, FileOrigin> find() {
        return isStored() ? stored() : local();
    }

    private Map<String, FileOrigin> local() {
        FoundFiles found = FoundFiles.find(location, NAMES);
        Map<String, FileOrigin> files = new LinkedHashMap<>();
        found.files().forEach(file -> files.put(found.label(file), new FileOrigin.Local(file)));
        return files;
    }

    private Map<String, FileOrigin> stored() {
        String prefix = location.substring(STORE.length());
        Map<String, FileOrigin> files = new LinkedHashMap<>();
        for (ObjectStore.StoredObject object : store.orElseThrow().list(prefix)) {
            String key = object.key();
            if (key.equals(prefix) || NAMES.holds(key.substring(key.lastIndexOf('/') + 1))) {
                files.put(key, at(key));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    location + ": expected objects named " + NAMES.text(", ") + " (also .gz) or *.zip, was none");
        }
        return files;
    }

    /// The file at a place that a locator names.
    FileOrigin at(String place) {
        return isStored() ? new FileOrigin.Stored(store.orElseThrow(), place) : new FileOrigin.Local(Path.of(place));
    }
}
