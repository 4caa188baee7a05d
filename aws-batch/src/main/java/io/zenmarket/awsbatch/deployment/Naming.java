package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.input.Choices;
import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;

/// What everything is called, and where it is.
///
/// @param name the first part of every name
/// @param region of AWS
/// @param profile the second part of every name
public record Naming(String name, String region, Profile profile) {

    public Naming {
        Require.matches("name", name, "[a-z][a-z0-9]{1,15}", "2 to 16 lower-case letters and digits");
        Require.matches("region", region, "[a-z]{2}(-[a-z]+){1,2}-[1-9]", "a region such as us-east-1");
    }

    static Naming of(Section inputs, Profile profile) {
        return inputs.checked(section -> new Naming(section.text("name"), section.text("region"), profile));
    }

    /// A name within this deployment: `zenmarket-dev-night`.
    public String of(String what) {
        return name + "-" + Choices.text(profile) + "-" + what;
    }
}
