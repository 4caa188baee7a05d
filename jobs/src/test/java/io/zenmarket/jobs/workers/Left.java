package io.zenmarket.jobs.workers;

import io.zenmarket.jobs.testing.Stores;
import io.zenmarket.jobs.testing.TestApplication;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What runs leave: the hash of every object, and the rows of every table, but for who wrote them and when.
final class Left {

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
            AND table_name !~ '^(batch_|task_|flyway_)'""";

    private Left() {}

    static Map<String, String> of(TestApplication application, Path data) {
        Map<String, String> left = new TreeMap<>(Stores.lake(data));
        left.keySet().removeIf(key -> key.startsWith("manifests/"));
        application
                .jdbc()
                .sql(TABLES)
                .query(String.class)
                .list()
                .forEach(table -> left.put(table, rows(application, table)));
        return left;
    }

    /// The same but for the accounts, which differ where a merge met rows that another one had published.
    static Map<String, String> butAccounts(TestApplication application, Path data) {
        Map<String, String> left = of(application, data);
        left.remove("job_account");
        return left;
    }

    private static String rows(TestApplication application, String table) {
        return application
                .jdbc()
                .sql("SELECT (to_jsonb(t) - 'job_execution_id' - 'submitted_at' - 'completed_at' - 'first_seen_at'"
                        + " - 'fetched_at' - 'id')::text FROM " + table + " t")
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
