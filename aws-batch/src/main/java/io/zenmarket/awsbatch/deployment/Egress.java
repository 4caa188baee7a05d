package io.zenmarket.awsbatch.deployment;

/// How jobs reach what is outside.
public enum Egress {
    /// From public subnets, by addresses that accept no connection.
    PUBLIC,
    /// From private subnets, by a translating gateway.
    NAT,
    /// From isolated subnets to services of AWS only; sources on the internet are out of reach.
    ENDPOINTS
}
