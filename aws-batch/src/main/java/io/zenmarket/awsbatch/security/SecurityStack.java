package io.zenmarket.awsbatch.security;

import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.frame.ConcernStack;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.constructs.Construct;

/// The key of everything that is kept, and the key of what is sent to people.
public final class SecurityStack extends ConcernStack {

    private final transient Key data;
    private final transient Key alerts;

    public SecurityStack(Construct scope, Deployment deployment) {
        super(scope, deployment, "security", "Keys");
        boolean keep = deployment.stores().lake().keep()
                || deployment.stores().database().keep();
        data = key("Data", "Bucket, database and secrets", keep);
        alerts = key("Alerts", "Alarms on their way to people", false);
        List.of("cloudwatch", "events", "budgets")
                .forEach(service -> alerts.grantEncryptDecrypt(new ServicePrincipal(service + ".amazonaws.com")));
    }

    /// The key of everything that is kept.
    public Key data() {
        return data;
    }

    /// The key of what is sent to people.
    public Key alerts() {
        return alerts;
    }

    private Key key(String id, String description, boolean keep) {
        return Key.Builder.create(this, id)
                .description(description)
                .alias(named(id.toLowerCase(Locale.ROOT)))
                .enableKeyRotation(true)
                .removalPolicy(keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
    }
}
