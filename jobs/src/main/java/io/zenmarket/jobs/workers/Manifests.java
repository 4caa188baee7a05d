package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.frame.Round;
import io.zenmarket.readerswriters.manifest.WorkManifest;
import java.util.List;
import java.util.stream.IntStream;

/// Rounds as manifests, and back.
final class Manifests {

    private Manifests() {}

    /// Where a run's manifest is unless a key is named.
    static String key(Round round) {
        return "manifests/%s/%d.json".formatted(round.job(), round.instance());
    }

    /// @param number of the round
    /// @param requested processes that were asked for
    static WorkManifest of(Round round, int number, int requested) {
        List<WorkManifest.Partition> partitions = IntStream.range(
                        0, round.partitions().size())
                .mapToObj(index -> partition(index, round.partitions().get(index)))
                .toList();
        return new WorkManifest(
                WorkManifest.VERSION,
                round.job(),
                round.instance(),
                round.execution(),
                number,
                round.done() ? WorkManifest.DONE : WorkManifest.WORK,
                round.step(),
                round.worker(),
                requested,
                Math.min(requested, partitions.size()),
                partitions,
                round.gaps().stream()
                        .map(gap -> new WorkManifest.Gap(gap.step(), gap.partitions()))
                        .toList());
    }

    private static WorkManifest.Partition partition(int index, Round.Partition partition) {
        return new WorkManifest.Partition(index, partition.name(), partition.stepExecution());
    }

    static Round round(WorkManifest manifest) {
        return new Round(
                manifest.job(),
                manifest.instance(),
                manifest.execution(),
                manifest.step(),
                manifest.worker(),
                partitions(manifest.partitions()),
                manifest.gaps().stream()
                        .map(gap -> new Round.Gap(gap.step(), gap.partitions()))
                        .toList());
    }

    static List<Round.Partition> partitions(List<WorkManifest.Partition> partitions) {
        return partitions.stream()
                .map(each -> new Round.Partition(each.name(), each.stepExecution()))
                .toList();
    }
}
