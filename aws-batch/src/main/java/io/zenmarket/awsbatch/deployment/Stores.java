package io.zenmarket.awsbatch.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zenmarket.awsbatch.input.Require;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Where things are kept.
///
/// @param database for what is asked about
/// @param lake for what is large
/// @param secrets that jobs are given, of those the list of jobs names; each is made without a value
///     and filled by hand
/// @param settings of the application, as `name=value`, beside those that the stacks know; each job
///     definition has them all
public record Stores(DatabaseInputs database, LakeInputs lake, List<String> secrets, List<String> settings) {

    /// Bytes of a job definition that settings may take. AWS Batch refuses a definition of more than 24 KiB (user
    /// guide, "AWS Batch service quotas", which cannot be raised); the rest of one takes three of them.
    private static final int MOST_BYTES = 18 * 1024;

    public Stores {
        secrets = List.copyOf(secrets);
        settings = List.copyOf(settings);
        settings.forEach(setting -> Require.matches(
                "settings",
                setting,
                "[a-z][a-z0-9.\\-\\[\\]]*=.+",
                "a setting such as zenmarket.run-backtest.nightly=example:sma-cross"));
        requireRoom(settings);
    }

    private static void requireRoom(List<String> settings) {
        int bytes = TextNode.valueOf(json(settings)).toString().getBytes(StandardCharsets.UTF_8).length;
        Require.that(
                bytes <= MOST_BYTES,
                "settings",
                String.format(
                        Locale.ROOT,
                        "at most %,d bytes, for each job definition has them all in its 24 KiB",
                        MOST_BYTES),
                String.format(Locale.ROOT, "%,d; name fewer symbols, or shorter lists of them", bytes));
    }

    /// The settings as a JSON object of texts.
    public String settingsJson() {
        return json(settings);
    }

    private static String json(List<String> settings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        settings.forEach(setting ->
                json.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1)));
        return json.toString();
    }
}
