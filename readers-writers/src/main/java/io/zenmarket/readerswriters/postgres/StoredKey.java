package io.zenmarket.readerswriters.postgres;

import java.time.Instant;
import java.util.Optional;

/// A key of the HTTP interface, without its secret.
///
/// @param id its public part, 12 hexadecimal digits
/// @param name the user
/// @param role what the user may do
/// @param secretSha256 SHA-256 of the secret part, 64 hexadecimal digits
/// @param times when what happened to it
public record StoredKey(String id, String name, Role role, String secretSha256, Times times) {

    /// What a user may do; each one may also do what those before it may.
    public enum Role {
        /// Looks at signals, accounts, jobs and reports.
        VIEWER,
        /// Submits backtests, and sees the own ones.
        SUBMITTER,
        /// Runs jobs, and sees the backtests of all.
        OPERATOR
    }

    /// When what happened.
    ///
    /// @param created it was made
    /// @param rotated its secret was last replaced
    /// @param revoked since when it is refused
    public record Times(Instant created, Optional<Instant> rotated, Optional<Instant> revoked) {}

    /// Whether it is not revoked.
    public boolean isGood() {
        return times.revoked().isEmpty();
    }
}
