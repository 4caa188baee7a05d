package io.zenmarket.awsbatch.joblist;

import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;
import java.util.List;
import java.util.Optional;

/// The one list of jobs, from `jobs.yaml`: job definitions, roles and the order of the night come from it.
///
/// @param jobs in the order of the file
public record JobList(List<JobEntry> jobs) {

    private static final String FILE = "jobs.yaml";

    public JobList {
        jobs = List.copyOf(jobs);
        List<String> names = jobs.stream().map(JobEntry::name).toList();
        Require.that(names.stream().distinct().count() == names.size(), "jobs", "each name once", names);
        Require.that(of(jobs, Schedule.NIGHT).size() >= 1, "jobs", "at least one of the night", "none");
        List<JobEntry> onDemand = of(jobs, Schedule.NIGHT_AND_ON_DEMAND);
        Require.that(onDemand.size() == 1, "jobs", "one on demand", onDemand);
    }

    /// The list of this project.
    public static JobList load() {
        return of(Section.resource(FILE, key -> Optional.empty()));
    }

    static JobList of(Section file) {
        return file.checked(section ->
                new JobList(section.sections("jobs").stream().map(JobEntry::of).toList()));
    }

    /// The jobs of a night, in their order. The one that is also run on demand is one process of it.
    public List<JobEntry> night() {
        return jobs.stream()
                .filter(job -> job.schedule() != Schedule.BY_HAND)
                .map(job -> job.schedule() == Schedule.NIGHT ? job : job.alone())
                .toList();
    }

    /// The job that runs what was submitted.
    public JobEntry onDemand() {
        return of(jobs, Schedule.NIGHT_AND_ON_DEMAND).getFirst();
    }

    /// Refuses a secret that no job would be given.
    ///
    /// @param names of environment variables
    public void requireSecrets(List<String> names) {
        List<String> known = jobs.stream()
                .flatMap(job -> job.access().secrets().stream())
                .distinct()
                .sorted()
                .toList();
        Require.that(known.containsAll(names), "secrets", "those that " + FILE + " gives a job, " + known, names);
        Require.that(names.stream().distinct().count() == names.size(), "secrets", "each name once", names);
    }

    private static List<JobEntry> of(List<JobEntry> jobs, Schedule schedule) {
        return jobs.stream().filter(job -> job.schedule() == schedule).toList();
    }
}
