package io.zenmarket.awsbatch.joblist;

import io.zenmarket.awsbatch.input.Require;
import java.util.List;
import java.util.stream.Stream;

/// What a job may use beside the database.
///
/// @param reads prefixes of the bucket it reads, each with a slash at its end
/// @param writes prefixes of the bucket it reads and writes
/// @param secrets what it may know, by the names of environment variables
public record Access(List<String> reads, List<String> writes, List<String> secrets) {

    public Access {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        secrets = List.copyOf(secrets);
        Stream.concat(reads.stream(), writes.stream())
                .forEach(prefix -> Require.matches(
                        "prefix",
                        prefix,
                        "[a-z][a-z0-9-]*/([a-z0-9-]+/)*",
                        "a prefix such as bars/, without wildcards"));
        secrets.forEach(
                name -> Require.matches("secret", name, "[A-Z][A-Z0-9_]{2,62}", "the name of an environment variable"));
    }
}
