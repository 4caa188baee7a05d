package io.zenmarket.awsbatch.data;

import io.zenmarket.awsbatch.deployment.DatabaseInputs.Restored;

/// How a job finds the database.
///
/// @param host its name
/// @param secretArn of the user and password, which RDS makes and replaces by itself
public record DatabaseAddress(String host, String secretArn) {

    static DatabaseAddress of(Restored restored) {
        return new DatabaseAddress(restored.host(), restored.secret());
    }
}
