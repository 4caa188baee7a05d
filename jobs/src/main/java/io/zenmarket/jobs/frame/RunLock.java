package io.zenmarket.jobs.frame;

import java.util.Optional;

/// The runs that exclude each other: those of a job, or of one of its requests.
///
/// @param job its name
/// @param request that is meant; empty: all of the job
record RunLock(String job, Optional<Request> request) {

    /// What tells a request from the others of its job.
    record Request(String parameter, String value) {}

    /// The lock's name.
    String name() {
        return job + request.map(each -> " " + each.value()).orElse("");
    }
}
