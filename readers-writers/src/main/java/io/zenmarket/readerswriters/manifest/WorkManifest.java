package io.zenmarket.readerswriters.manifest;

import java.util.List;

/// Which process does what of one round of a run. State machines and other programs read it, too: components are
/// added, never renamed.
///
/// @param version of this form
/// @param job its name
/// @param instance the run
/// @param execution the job execution that has recorded the partitions; the last one when the run is done
/// @param round from 1 in each plan
/// @param state `work`, or `done` when nothing is left of the run
/// @param step the step whose partitions are left; empty when done
/// @param worker the step that works on one partition; empty when done
/// @param requested processes that were asked for
/// @param processes that have something to do: process i does the partitions whose index modulo this is
///     i; 0 when done
/// @param partitions those that are left
/// @param gaps what the run has gone on without, in the order of its steps
public record WorkManifest(
        int version,
        String job,
        long instance,
        long execution,
        int round,
        String state,
        String step,
        String worker,
        int requested,
        int processes,
        List<Partition> partitions,
        List<Gap> gaps) {

    /// The form that is written.
    public static final int VERSION = 1;

    /// The state of a round that is to be worked on.
    public static final String WORK = "work";

    /// The state of a run that is complete.
    public static final String DONE = "done";

    /// A partition.
    ///
    /// @param index from 0
    /// @param name within its step
    /// @param stepExecution where the job repository has it
    public record Partition(int index, String name, long stepExecution) {}

    /// Partitions of a step that the run has gone on without.
    ///
    /// @param partitions their names
    public record Gap(String step, List<String> partitions) {

        public Gap {
            partitions = List.copyOf(partitions);
        }
    }

    public WorkManifest {
        partitions = List.copyOf(partitions);
        gaps = List.copyOf(gaps);
    }

    /// What process `index` does.
    ///
    /// @throws IllegalArgumentException when the index is below 0
    public List<Partition> of(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("index: expected 0 or more, was " + index);
        }
        return partitions.stream()
                .filter(partition -> partition.index() % processes == index)
                .toList();
    }
}
