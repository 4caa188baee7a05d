package io.zenmarket.awsbatch.frame;

import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.deployment.Naming;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/// A stack of one concern: named `<name>-<profile>-<concern>`, in the deployment's region, of whatever
/// account deploys it.
public abstract class ConcernStack extends Stack {

    /// The tag the bill is added up by.
    public static final String PROJECT_TAG = "project";

    private final transient Deployment deployment;

    /// A stack without resources.
    ///
    /// @param concern the last part of its name
    protected ConcernStack(Construct scope, Deployment deployment, String concern, String description) {
        super(scope, concern, properties(deployment.naming(), concern, description));
        this.deployment = deployment;
    }

    /// The inputs.
    protected final Deployment deployment() {
        return deployment;
    }

    /// A name within the deployment.
    protected final String named(String what) {
        return deployment.naming().of(what);
    }

    private static StackProps properties(Naming naming, String concern, String description) {
        return StackProps.builder()
                .stackName(naming.of(concern))
                .description(description)
                .env(Environment.builder().region(naming.region()).build())
                .build();
    }
}
