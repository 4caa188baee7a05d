package io.zenmarket.awsbatch.deployment;

import java.util.List;

/// Where things are kept.
///
/// @param database for what is asked about
/// @param lake for what is large
/// @param secrets that jobs are given, of those the list of jobs names; each is made empty and filled by
///     hand
public record Stores(DatabaseInputs database, LakeInputs lake, List<String> secrets) {

    public Stores {
        secrets = List.copyOf(secrets);
    }
}
