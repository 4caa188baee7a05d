package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.deployment.ComputeInputs.Sweep;
import io.zenmarket.awsbatch.input.Choices;
import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;
import java.util.Optional;
import java.util.function.Function;

/// All inputs of a deployment, from `profiles/<profile>.yaml` and what was given in place of it.
///
/// @param naming what everything is called
/// @param network what jobs are in
/// @param stores where things are kept
/// @param compute what jobs run on
/// @param night when it begins
/// @param submission who may submit backtests
/// @param watch what is worth an alarm
public record Deployment(
        Naming naming,
        NetworkInputs network,
        Stores stores,
        ComputeInputs compute,
        NightInputs night,
        SubmissionInputs submission,
        WatchInputs watch) {

    public Deployment {
        Require.that(
                network.egress() != Egress.ENDPOINTS || compute.sweep() == Sweep.NONE,
                "compute: sweep",
                "none, for instances reach no ECS by these endpoints",
                Choices.text(compute.sweep()));
    }

    /// The inputs of a profile.
    ///
    /// @param overrides values in place of the file's, by their dotted path: `night.time`
    public static Deployment load(Profile profile, Function<String, Optional<String>> overrides) {
        return of(Section.resource("profiles/" + Choices.text(profile) + ".yaml", overrides), profile);
    }

    static Deployment of(Section file, Profile profile) {
        return file.checked(section -> new Deployment(
                Naming.of(section.section("naming"), profile),
                NetworkInputs.of(section.section("network")),
                new Stores(
                        DatabaseInputs.of(section.section("database")),
                        LakeInputs.of(section.section("lake")),
                        section.texts("secrets"),
                        section.texts("settings")),
                ComputeInputs.of(section.section("compute")),
                NightInputs.of(section.section("night")),
                SubmissionInputs.of(section.section("submission")),
                WatchInputs.of(section.section("watch"))));
    }
}
