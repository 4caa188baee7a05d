package io.zenmarket.awsbatch.deployment;

/// The sets of inputs there are.
public enum Profile {
    /// The smallest bill.
    DEV,
    /// For every night.
    PROD,
    /// Prod without public subnets, with signed calls and a firewall.
    HARDENED
}
