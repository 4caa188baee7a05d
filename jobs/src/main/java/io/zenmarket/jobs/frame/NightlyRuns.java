package io.zenmarket.jobs.frame;

import java.util.List;
import org.springframework.batch.core.job.parameters.JobParameters;

/// The runs of a job that a night begins. What they are is known to the job's package, and only when their turn has
/// come.
public interface NightlyRuns {

    /// The job's name.
    String job();

    /// What the job is asked for, in this order.
    ///
    /// @param night the night's own parameters
    /// @throws IllegalArgumentException when a configured run cannot be made
    List<JobParameters> requests(JobParameters night);
}
