package io.zenmarket.awsbatch.frame;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/// Queues: encrypted, by TLS only, each with a place for what could not be delivered.
public final class Queues {

    private static final int DAYS = 14;
    private static final int DELIVERIES = 5;

    private Queues() {}

    /// A queue for what could not be delivered.
    public static Queue dead(Construct scope, String id, String name) {
        Queue queue = queue(scope, id, name).build();
        Findings.accept(
                queue, "AwsSolutions-SQS3", "It is the dead-letter queue itself; an alarm tells when it is not empty.");
        return queue;
    }

    /// A queue whose messages go to another after five deliveries.
    public static Queue working(Construct scope, String id, String name, Queue dead) {
        return queue(scope, id, name)
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(dead)
                        .maxReceiveCount(DELIVERIES)
                        .build())
                .build();
    }

    private static Queue.Builder queue(Construct scope, String id, String name) {
        return Queue.Builder.create(scope, id)
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(Duration.days(DAYS));
    }
}
