package io.zenmarket.awsbatch.observability;

import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.frame.ConcernStack;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/// Tells when 80 % of the month's budget is spent, and when more than all of it is forecast. It counts
/// what bears the project's tag, once the account has the tag activated for costs.
final class MonthlyBudget extends Construct {

    private static final int SPENT_PERCENT = 80;
    private static final int FORECAST_PERCENT = 100;

    MonthlyBudget(Construct scope, Deployment deployment, Topic topic) {
        super(scope, "Budget");
        CfnBudget.Builder.create(this, "Month")
                .budget(CfnBudget.BudgetDataProperty.builder()
                        .budgetName(deployment.naming().of("month"))
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(deployment.watch().dollarsPerMonth())
                                .unit("USD")
                                .build())
                        .costFilters(Map.of(
                                "TagKeyValue",
                                List.of("user:" + ConcernStack.PROJECT_TAG + "$"
                                        + deployment.naming().name())))
                        .build())
                .notificationsWithSubscribers(List.of(
                        notification("ACTUAL", SPENT_PERCENT, topic),
                        notification("FORECASTED", FORECAST_PERCENT, topic)))
                .build();
    }

    private static CfnBudget.NotificationWithSubscribersProperty notification(String type, int percent, Topic topic) {
        return CfnBudget.NotificationWithSubscribersProperty.builder()
                .notification(CfnBudget.NotificationProperty.builder()
                        .notificationType(type)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(CfnBudget.SubscriberProperty.builder()
                        .subscriptionType("SNS")
                        .address(topic.getTopicArn())
                        .build()))
                .build();
    }
}
