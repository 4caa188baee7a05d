package io.zenmarket.awsbatch.submission;

import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.deployment.SubmissionInputs;
import io.zenmarket.awsbatch.deployment.SubmissionInputs.Authorization;
import io.zenmarket.awsbatch.frame.Findings;
import io.zenmarket.awsbatch.frame.Logs;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.CfnModel;
import software.amazon.awscdk.services.apigateway.EndpointConfiguration;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.IModel;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.Method;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.MethodResponse;
import software.amazon.awscdk.services.apigateway.Model;
import software.amazon.awscdk.services.apigateway.Period;
import software.amazon.awscdk.services.apigateway.QuotaSettings;
import software.amazon.awscdk.services.apigateway.RequestValidatorOptions;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.apigateway.ThrottleSettings;
import software.amazon.awscdk.services.apigateway.UsagePlan;
import software.amazon.awscdk.services.apigateway.UsagePlanPerApiStage;
import software.amazon.awscdk.services.apigateway.UsagePlanProps;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/// `POST /backtests`: a specification, checked against the product's own schema, becomes a message of the
/// queue. The answer is its id.
final class SubmissionApi extends Construct {

    private static final String JSON = "application/json";

    private static final String STAGE = "v1";

    private final RestApi api;

    SubmissionApi(Construct scope, Deployment deployment, Queue queue) {
        super(scope, "Api");
        SubmissionInputs inputs = deployment.submission();
        String name = deployment.naming().of("submissions");
        api = RestApi.Builder.create(this, "Rest")
                .restApiName(name)
                .description("Submits backtests")
                .endpointConfiguration(EndpointConfiguration.builder()
                        .types(List.of(EndpointType.REGIONAL))
                        .build())
                .cloudWatchRole(true)
                .deployOptions(stage(deployment, name, inputs))
                .build();
        Method submit = api.getRoot()
                .addResource("backtests")
                .addMethod("POST", QueueIntegration.of(this, queue), method(inputs));
        plan(inputs, name);
        // API Gateway makes this group by itself, and keeps it for ever, unless it is there first.
        LogGroup errors = Logs.group(
                this,
                "ErrorLog",
                "API-Gateway-Execution-Logs_" + api.getRestApiId() + "/" + STAGE,
                deployment.watch().logDays());
        api.getDeploymentStage().getNode().addDependency(errors);
        accept(submit, inputs);
    }

    String stageArn() {
        return api.getDeploymentStage().getStageArn();
    }

    private StageOptions stage(Deployment deployment, String name, SubmissionInputs inputs) {
        return StageOptions.builder()
                .stageName(STAGE)
                .throttlingRateLimit(inputs.requestsPerSecond())
                .throttlingBurstLimit(inputs.burst())
                .loggingLevel(MethodLoggingLevel.ERROR)
                .dataTraceEnabled(false)
                .metricsEnabled(true)
                .tracingEnabled(true)
                .accessLogDestination(new LogGroupLogDestination(Logs.group(
                        this, "AccessLog", "/" + name, deployment.watch().logDays())))
                .accessLogFormat(AccessLogFormat.jsonWithStandardFields())
                .build();
    }

    private MethodOptions method(SubmissionInputs inputs) {
        return MethodOptions.builder()
                .apiKeyRequired(true)
                .authorizationType(
                        inputs.authorization() == Authorization.IAM ? AuthorizationType.IAM : AuthorizationType.NONE)
                .requestModels(Map.of(JSON, model()))
                .requestValidatorOptions(RequestValidatorOptions.builder()
                        .requestValidatorName("body")
                        .validateRequestBody(true)
                        .validateRequestParameters(false)
                        .build())
                .methodResponses(List.of(response("202"), response("400"), response("503")))
                .build();
    }

    private IModel model() {
        CfnModel model = CfnModel.Builder.create(this, "Specification")
                .restApiId(api.getRestApiId())
                .name("Backtest")
                .contentType(JSON)
                .schema(DraftFour.ofProduct())
                .build();
        return Model.fromModelName(this, "Backtest", model.getRef());
    }

    private static MethodResponse response(String status) {
        return MethodResponse.builder()
                .statusCode(status)
                .responseModels(Map.of(JSON, Model.EMPTY_MODEL))
                .build();
    }

    private void plan(SubmissionInputs inputs, String name) {
        UsagePlan plan = api.addUsagePlan(
                "Plan",
                UsagePlanProps.builder()
                        .name(name)
                        .throttle(ThrottleSettings.builder()
                                .rateLimit(inputs.requestsPerSecond())
                                .burstLimit(inputs.burst())
                                .build())
                        .quota(QuotaSettings.builder()
                                .limit(inputs.requestsPerDay())
                                .period(Period.DAY)
                                .build())
                        .apiStages(List.of(UsagePlanPerApiStage.builder()
                                .api(api)
                                .stage(api.getDeploymentStage())
                                .build()))
                        .build());
        plan.addApiKey(api.addApiKey("Key"));
    }

    private void accept(Method submit, SubmissionInputs inputs) {
        Findings.accept(
                api,
                "AwsSolutions-IAM4",
                "The role by which API Gateway writes its log is one per account, and its policy is made by AWS.");
        Findings.accept(api, "AwsSolutions-APIG2", "The request is validated on its only method, against a schema.");
        Findings.accept(submit, "AwsSolutions-COG4", "People have keys or roles here, no user pool.");
        if (inputs.authorization() == Authorization.API_KEY) {
            Findings.accept(submit, "AwsSolutions-APIG4", "A key of the usage plan; calls are signed in 'hardened'.");
        }
        if (!inputs.firewall()) {
            Findings.accept(api, "AwsSolutions-APIG3", "Throttled and with a quota; a firewall is in 'hardened'.");
        }
    }
}
