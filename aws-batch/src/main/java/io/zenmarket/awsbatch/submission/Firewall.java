package io.zenmarket.awsbatch.submission;

import java.util.List;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/// Refuses addresses that call more often than any honest client, before anything else sees the request.
final class Firewall extends Construct {

    private static final int CALLS_IN_FIVE_MINUTES = 300;

    Firewall(Construct scope, String name, String stageArn) {
        super(scope, "Firewall");
        CfnWebACL list = CfnWebACL.Builder.create(this, "List")
                .name(name)
                .scope("REGIONAL")
                .defaultAction(CfnWebACL.DefaultActionProperty.builder()
                        .allow(CfnWebACL.AllowActionProperty.builder().build())
                        .build())
                .visibilityConfig(visible(name))
                .rules(List.of(CfnWebACL.RuleProperty.builder()
                        .name("rate")
                        .priority(1)
                        .action(CfnWebACL.RuleActionProperty.builder()
                                .block(CfnWebACL.BlockActionProperty.builder().build())
                                .build())
                        .statement(CfnWebACL.StatementProperty.builder()
                                .rateBasedStatement(CfnWebACL.RateBasedStatementProperty.builder()
                                        .aggregateKeyType("IP")
                                        .limit(CALLS_IN_FIVE_MINUTES)
                                        .build())
                                .build())
                        .visibilityConfig(visible(name + "-rate"))
                        .build()))
                .build();
        CfnWebACLAssociation.Builder.create(this, "Association")
                .resourceArn(stageArn)
                .webAclArn(list.getAttrArn())
                .build();
    }

    private static CfnWebACL.VisibilityConfigProperty visible(String metric) {
        return CfnWebACL.VisibilityConfigProperty.builder()
                .metricName(metric)
                .cloudWatchMetricsEnabled(true)
                .sampledRequestsEnabled(false)
                .build();
    }
}
