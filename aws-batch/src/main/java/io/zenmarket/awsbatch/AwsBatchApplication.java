package io.zenmarket.awsbatch;

import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.joblist.JobList;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.constructs.Node;

/// The CDK application: `cdk deploy --all -c profile=prod -c night.time=18:45`.
public final class AwsBatchApplication {

    private AwsBatchApplication() {}

    /// Makes the templates of a deployment; called by the CDK's command line.
    public static void main(String[] arguments) {
        App app = new App();
        Node node = app.getNode();
        String profile = context(node, "profile").orElse("dev");
        Profile known = Arrays.stream(Profile.values())
                .filter(each -> each.name().equalsIgnoreCase(profile))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("profile: expected dev, prod or hardened, was '" + profile + "'"));
        Stacks.add(app, Deployment.load(known, path -> context(node, path)), JobList.load());
        app.synth();
    }

    private static Optional<String> context(Node node, String key) {
        return Optional.ofNullable(node.tryGetContext(key)).map(String::valueOf);
    }
}
