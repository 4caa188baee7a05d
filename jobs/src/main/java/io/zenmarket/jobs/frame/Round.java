package io.zenmarket.jobs.frame;

import java.util.List;
import java.util.Set;

/// What is left to do of one step of a run, for other processes; or that nothing is left of the run.
///
/// @param job its name
/// @param instance the run
/// @param execution the job execution that has recorded the partitions; the last one when nothing is left
/// @param step the step that has the partitions; empty when nothing is left
/// @param worker the step that works on one partition; empty when nothing is left
/// @param partitions those that are not complete, in a stable order
/// @param gaps what the run has gone on without
public record Round(
        String job,
        long instance,
        long execution,
        String step,
        String worker,
        List<Partition> partitions,
        List<Gap> gaps) {

    /// A recorded partition.
    ///
    /// @param name of the partition, e.g. `bucket03`
    /// @param stepExecution where the job repository has it
    public record Partition(String name, long stepExecution) {}

    /// Partitions of a step that a run has gone on without.
    ///
    /// @param partitions their names
    public record Gap(String step, List<String> partitions) {

        public Gap {
            partitions = List.copyOf(partitions);
        }

        @Override
        public String toString() {
            return step + " without " + String.join(", ", partitions);
        }
    }

    public Round {
        partitions = List.copyOf(partitions);
        gaps = List.copyOf(gaps);
    }

    /// Whether the run is complete.
    public boolean done() {
        return partitions.isEmpty();
    }

    /// Names of the partitions that are not among some complete steps of the run.
    List<String> left(Set<String> complete) {
        return partitions.stream()
                .map(Partition::name)
                .filter(name -> !complete.contains(StepFactory.partition(worker, name)))
                .toList();
    }
}
