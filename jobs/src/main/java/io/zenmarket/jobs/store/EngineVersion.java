package io.zenmarket.jobs.store;

/// The version that reports and results name.
public final class EngineVersion {

    /// Raised with every release.
    public static final String CURRENT = "0.1.0";

    private EngineVersion() {}
}
