package io.zenmarket.awsbatch.security;

import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.frame.ConcernStack;
import io.zenmarket.awsbatch.frame.Findings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/// The key of everything that is kept, the key of what is sent to people, and the secrets jobs may be
/// given.
public final class SecurityStack extends ConcernStack {

    private final transient Key data;
    private final transient Key alerts;
    private final transient Map<String, Secret> secrets = new LinkedHashMap<>();

    public SecurityStack(Construct scope, Deployment deployment) {
        super(scope, deployment, "security", "Keys and secrets");
        boolean keep = deployment.stores().lake().keep();
        data = key("Data", "Bucket, database and secrets", keep);
        alerts = key("Alerts", "Alarms on their way to people", false);
        List.of("cloudwatch", "events", "budgets")
                .forEach(service -> alerts.grantEncryptDecrypt(new ServicePrincipal(service + ".amazonaws.com")));
        deployment.stores().secrets().forEach(name -> secrets.put(name, secret(name)));
    }

    /// The key of everything that is kept.
    public Key data() {
        return data;
    }

    /// The key of what is sent to people.
    public Key alerts() {
        return alerts;
    }

    /// The secrets jobs may be given, by the names of their environment variables.
    public Map<String, Secret> secrets() {
        return Collections.unmodifiableMap(secrets);
    }

    private Key key(String id, String description, boolean keep) {
        return Key.Builder.create(this, id)
                .description(description)
                .alias(named(id.toLowerCase(Locale.ROOT)))
                .enableKeyRotation(true)
                .removalPolicy(keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
    }

    private Secret secret(String name) {
        Secret secret = Secret.Builder.create(this, name)
                .secretName(named("secret") + "/" + name)
                .description("Filled by hand; a process that starts later has the new one")
                .encryptionKey(data)
                .build();
        Findings.accept(
                secret,
                "AwsSolutions-SMG4",
                "The key of another company's service: only that company can make a new one; RUNBOOK.md says how.");
        return secret;
    }
}
