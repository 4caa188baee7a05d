package io.zenmarket.awsbatch.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/// Statements and roles written by hand: nothing is granted that is not named here.
public final class Statements {

    private Statements() {}

    /// Allows actions, none of them a wildcard.
    public static PolicyStatement allow(List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .effect(Effect.ALLOW)
                .actions(actions)
                .resources(resources)
                .build();
    }

    /// Allows actions under conditions.
    public static PolicyStatement allow(
            List<String> actions, List<String> resources, Map<String, Map<String, Object>> conditions) {
        PolicyStatement statement = allow(actions, resources);
        statement.addConditions(new LinkedHashMap<>(conditions));
        return statement;
    }

    /// A role that a service takes on for this account only.
    public static Role role(Construct scope, String id, String service, List<PolicyStatement> statements) {
        String account = Stack.of(scope).getAccount();
        return role(
                scope,
                id,
                ServicePrincipal.Builder.create(service)
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", account)))
                        .build(),
                statements);
    }

    /// A role of a service that does not say for which account it acts. Only resources of this account
    /// can name the role: that needs the permission to pass it.
    public static Role unconditionalRole(Construct scope, String id, String service, List<PolicyStatement> statements) {
        return role(scope, id, new ServicePrincipal(service), statements);
    }

    private static Role role(Construct scope, String id, ServicePrincipal service, List<PolicyStatement> statements) {
        return Role.Builder.create(scope, id)
                .assumedBy(service)
                .inlinePolicies(Map.of(
                        "Needed",
                        PolicyDocument.Builder.create().statements(statements).build()))
                .build();
    }
}
