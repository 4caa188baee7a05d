package io.zenmarket.readerswriters.objectstore;

import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// Clients for a bucket, with patience: five attempts, pauses of random length up to 0.2, 0.4, 0.8, 1.6 s (up to five
/// times that when the server asks to slow down), fewer when most requests fail.
final class S3Clients {

    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 64;

    private S3Clients() {}

    static S3ClientBuilder builder(S3Settings settings) {
        return builder(settings, PAUSE);
    }

    static S3ClientBuilder builder(S3Settings settings, Duration pause) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .httpClientBuilder(Apache5HttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .maxConnections(CONNECTIONS))
                .overrideConfiguration(options -> options.retryStrategy(retries(pause)));
        if (!settings.checksums()) {
            builder.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .serviceConfiguration(options -> options.chunkedEncodingEnabled(false));
        }
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder;
    }

    private static StandardRetryStrategy retries(Duration pause) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .backoffStrategy(BackoffStrategy.exponentialDelay(pause, LONGEST_PAUSE))
                .throttlingBackoffStrategy(BackoffStrategy.exponentialDelay(pause.multipliedBy(5), LONGEST_PAUSE))
                .retryOnException(S3Clients::isConflict)
                .build();
    }

    /// Two conditional writes met: S3 asks for another try, and the SDK does not do it by itself.
    static boolean isConflict(Throwable failure) {
        return failure instanceof AwsServiceException answer
                && answer.statusCode() == 409
                && "ConditionalRequestConflict".equals(answer.awsErrorDetails().errorCode());
    }
}
