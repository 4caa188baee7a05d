package io.zenmarket.awsbatch.data;

import io.zenmarket.awsbatch.deployment.DatabaseInputs.Restored;

/// How a job finds the database.
///
/// @param host its name
/// @param secretArn of the user and password, which RDS makes and replaces by itself
/// @param resourceId by which policies name it
public record DatabaseAddress(String host, String secretArn, String resourceId) {

    /// That of a database that takes its place. Tokens of IAM stay with this one: no job asks for them.
    DatabaseAddress restored(Restored restored) {
        return new DatabaseAddress(restored.host(), restored.secret(), resourceId);
    }
}
