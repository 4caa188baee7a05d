package io.zenmarket.awsbatch.observability;

import io.zenmarket.awsbatch.frame.Statements;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;

/// Which services may publish to the topic, on behalf of this account only.
final class Services {

    private Services() {}

    static void mayPublish(Stack stack, Topic topic) {
        List.of("cloudwatch", "events", "budgets").forEach(service -> {
            PolicyStatement statement = Statements.allow(
                    List.of("sns:Publish"),
                    List.of(topic.getTopicArn()),
                    Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())));
            statement.addPrincipals(new ServicePrincipal(service + ".amazonaws.com"));
            topic.addToResourcePolicy(statement);
        });
    }
}
