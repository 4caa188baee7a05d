package io.zenmarket.awsbatch.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zenmarket.awsbatch.input.Require;
import java.util.List;

/// Where things are kept.
///
/// @param database for what is asked about
/// @param lake for what is large
/// @param secrets that jobs are given, of those the list of jobs names; each is made empty and filled by
///     hand
/// @param settings of the application, as `name=value`, beside those that the stacks know
public record Stores(DatabaseInputs database, LakeInputs lake, List<String> secrets, List<String> settings) {

    public Stores {
        secrets = List.copyOf(secrets);
        settings = List.copyOf(settings);
        settings.forEach(setting -> Require.matches(
                "settings",
                setting,
                "[a-z][a-z0-9.\\-\\[\\]]*=.+",
                "a setting such as zenmarket.run-backtest.nightly=example:sma-cross"));
    }

    /// The settings as a JSON object of texts.
    public String settingsJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        settings.forEach(setting ->
                json.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1)));
        return json.toString();
    }
}
