package io.zenmarket.jobs.runbacktest;

import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.parquet.TableParquet;
import java.util.List;
import java.util.function.BiConsumer;

/// The stored sets of a run, part by part, so that memory stays flat however many there are.
final class RunParts implements SetRows {

    private final Run run;
    private final Parts parts;
    private final LakeCatalogue catalogue;
    private final ObjectStore store;

    RunParts(Run run, Parts parts, LakeCatalogue catalogue, ObjectStore store) {
        this.run = run;
        this.parts = parts;
        this.catalogue = catalogue;
        this.store = store;
    }

    /// How many sets are stored.
    long stored() {
        return parts.all()
                .flatMap(part -> catalogue.find(LakeKeys.backtestPart(run.id(), part.number())).stream())
                .mapToLong(LakeObject::rows)
                .sum();
    }

    @Override
    public void forEach(List<String> columns, BiConsumer<Parts.Part, double[][]> use) {
        parts.all()
                .forEach(part -> catalogue
                        .find(LakeKeys.backtestPart(run.id(), part.number()))
                        .map(LakeObject::historyKey)
                        .ifPresent(key -> use.accept(part, TableParquet.read(store, key, columns))));
    }
}
