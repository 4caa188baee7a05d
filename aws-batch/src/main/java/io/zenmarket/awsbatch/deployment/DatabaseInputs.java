package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;

/// The PostgreSQL of a deployment.
///
/// @param version of PostgreSQL
/// @param backupDays how far back it can be restored
/// @param iamLogin whether it also takes tokens of IAM, of people and tools; jobs have a password
/// @param keep whether it is protected from deletion, and its key kept when the stack goes; a last
///     snapshot is left in any case
/// @param certificateBundle path within the image of the certificates to verify it with; empty:
///     encrypted, not verified
/// @param restored what takes its place
/// @param server what runs it
public record DatabaseInputs(
        String version,
        int backupDays,
        boolean iamLogin,
        boolean keep,
        String certificateBundle,
        Restored restored,
        Server server) {

    /// A database that was restored by hand, and to which jobs are pointed in place of the stack's own.
    ///
    /// @param host its name; empty: there is none
    /// @param secret ARN of its user and password; empty: there is none
    public record Restored(String host, String secret) {

        public Restored {
            Require.matches("host", host, "|[a-z0-9][a-z0-9.-]{1,250}", "the name of a host, or nothing");
            Require.matches(
                    "secret", secret, "|arn:aws[a-z-]*:secretsmanager:\\S{1,500}", "the ARN of a secret, or nothing");
            Require.that(host.isEmpty() == secret.isEmpty(), "restored", "both of host and secret, or none", "one");
        }

        /// Whether there is one.
        public boolean isThere() {
            return !host.isEmpty();
        }
    }

    /// What runs the database.
    public sealed interface Server {}

    /// Aurora Serverless: sleeps after five idle minutes when the minimum is 0.
    ///
    /// @param minimum capacity units, 0 to 256
    /// @param maximum capacity units
    public record Aurora(int minimum, int maximum) implements Server {

        public Aurora {
            Require.within("minimum-capacity", minimum, 0, 256);
            Require.within("maximum-capacity", maximum, Math.max(1, minimum), 256);
        }
    }

    /// RDS PostgreSQL.
    ///
    /// @param instance class, such as `db.t4g.medium`
    /// @param storage GiB
    /// @param standby whether another zone has a copy that takes over
    public record Postgres(String instance, int storage, boolean standby) implements Server {

        public Postgres {
            Require.matches("instance", instance, "db\\.[a-z0-9]+\\.[a-z0-9]+", "a class such as db.t4g.medium");
            Require.within("storage", storage, 20, 16_384);
        }
    }

    public DatabaseInputs {
        Require.matches("version", version, "1[6-9]\\.[0-9]{1,2}", "a version such as 18.3");
        Require.within("backup-days", backupDays, 1, 35);
        Require.matches("certificate-bundle", certificateBundle, "|/[\\w./-]{1,200}", "an absolute path, or nothing");
    }

    static DatabaseInputs of(Section inputs) {
        return inputs.checked(section -> new DatabaseInputs(
                section.text("version"),
                section.whole("backup-days"),
                section.flag("iam-login"),
                section.flag("keep"),
                section.text("certificate-bundle"),
                section.section("restored")
                        .checked(restored -> new Restored(restored.text("host"), restored.text("secret"))),
                server(section)));
    }

    private static Server server(Section inputs) {
        Require.that(inputs.has("aurora") != inputs.has("postgres"), "server", "either aurora or postgres", "not one");
        return inputs.has("aurora")
                ? inputs.section("aurora")
                        .checked(section ->
                                new Aurora(section.whole("minimum-capacity"), section.whole("maximum-capacity")))
                : inputs.section("postgres")
                        .checked(section -> new Postgres(
                                section.text("instance"), section.whole("storage"), section.flag("standby")));
    }
}
