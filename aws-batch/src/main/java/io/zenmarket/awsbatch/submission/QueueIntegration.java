package io.zenmarket.awsbatch.submission;

import io.zenmarket.awsbatch.frame.Ordered;
import io.zenmarket.awsbatch.frame.Statements;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.AwsIntegration;
import software.amazon.awscdk.services.apigateway.IntegrationOptions;
import software.amazon.awscdk.services.apigateway.IntegrationResponse;
import software.amazon.awscdk.services.apigateway.PassthroughBehavior;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// Makes a message of a request: `{"id": …, "specification": …}`, where the id is the request's.
final class QueueIntegration {

    private static final String JSON = "application/json";

    /// A quotation mark cannot be written within a text of this template language.
    private static final String MESSAGE = """
            #set($q = '"')
            #set($message = "{${q}id${q}:${q}$context.requestId${q},${q}specification${q}:$input.json('$')}")
            Action=SendMessage&MessageBody=$util.urlEncode($message)""";

    private QueueIntegration() {}

    static AwsIntegration of(Construct scope, Queue queue) {
        Role role = Statements.unconditionalRole(
                scope,
                "QueueRole",
                "apigateway.amazonaws.com",
                List.of(Statements.allow(List.of("sqs:SendMessage"), List.of(queue.getQueueArn()))));
        return AwsIntegration.Builder.create()
                .service("sqs")
                .path(Stack.of(scope).getAccount() + "/" + queue.getQueueName())
                .integrationHttpMethod("POST")
                .options(IntegrationOptions.builder()
                        .credentialsRole(role)
                        .passthroughBehavior(PassthroughBehavior.NEVER)
                        .requestParameters(Ordered.of(
                                "integration.request.header.Content-Type", "'application/x-www-form-urlencoded'"))
                        .requestTemplates(Ordered.of(JSON, MESSAGE))
                        .integrationResponses(List.of(
                                response("202", "", "{\"id\": \"$context.requestId\"}"),
                                response(
                                        "400",
                                        "4\\d{2}",
                                        "{\"message\": \"submission: expected at most 256 KiB, was refused\"}"),
                                response(
                                        "503",
                                        "5\\d{2}",
                                        "{\"message\": \"submission: expected to be queued, was not; try again\"}")))
                        .build())
                .build();
    }

    private static IntegrationResponse response(String status, String pattern, String body) {
        IntegrationResponse.Builder response =
                IntegrationResponse.builder().statusCode(status).responseTemplates(Ordered.of(JSON, body));
        return (pattern.isEmpty() ? response : response.selectionPattern(pattern)).build();
    }
}
