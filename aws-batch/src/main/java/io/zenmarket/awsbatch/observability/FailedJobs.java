package io.zenmarket.awsbatch.observability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.EventField;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.targets.SnsTopic;
import software.amazon.awscdk.services.events.targets.SnsTopicProps;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/// Tells of each job of AWS Batch that failed, by whatever it was submitted; of the processes of an
/// array, once.
final class FailedJobs extends Construct {

    FailedJobs(Construct scope, List<String> queues, Topic topic) {
        super(scope, "FailedJobs");
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("status", List.of("FAILED"));
        detail.put("jobQueue", queues.stream().map(this::queueArn).toList());
        detail.put("arrayProperties", Map.of("index", List.of(Map.of("exists", false))));
        Rule.Builder.create(this, "Rule")
                .description("A job of AWS Batch failed")
                .eventPattern(EventPattern.builder()
                        .source(List.of("aws.batch"))
                        .detailType(List.of("Batch Job State Change"))
                        .detail(detail)
                        .build())
                .targets(List.of(new SnsTopic(
                        topic,
                        SnsTopicProps.builder()
                                .message(RuleTargetInput.fromText("The job "
                                        + EventField.fromPath("$.detail.jobName") + " failed: "
                                        + EventField.fromPath("$.detail.statusReason")))
                                .build())))
                .build();
    }

    private String queueArn(String queue) {
        Stack stack = Stack.of(this);
        return "arn:%s:batch:%s:%s:job-queue/%s"
                .formatted(stack.getPartition(), stack.getRegion(), stack.getAccount(), queue);
    }
}
