package io.zenmarket.jobs.publishreport;

/// The version that a report names.
final class EngineVersion {

    /// Raised with every release.
    static final String CURRENT = "0.1.0";

    private EngineVersion() {}
}
