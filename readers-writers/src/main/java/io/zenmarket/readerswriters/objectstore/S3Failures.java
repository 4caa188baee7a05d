package io.zenmarket.readerswriters.objectstore;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Tells the kinds of failure apart: no such object, not now, not at all.
final class S3Failures {

    private S3Failures() {}

    /// @param where the object or bucket that was asked for
    /// @param action what failed, as in `could not put`
    static RuntimeException of(String where, String action, SdkException failure) {
        return failure instanceof AwsServiceException answer
                ? answered(where, action, answer)
                : unanswered(where, action, failure);
    }

    private static RuntimeException answered(String where, String action, AwsServiceException answer) {
        if (isNoObject(answer)) {
            return new ObjectNotFoundException(where + ": " + action + ", expected an object, was none");
        }
        String message = "%s: could not %s, expected %s, was status %d %s"
                .formatted(where, action, expected(answer), answer.statusCode(), details(answer));
        return isPassing(answer)
                ? new SourceUnavailableException(message, answer)
                : new ObjectStoreException(message, answer);
    }

    private static RuntimeException unanswered(String where, String action, SdkException failure) {
        String message = "%s: could not %s, expected an answer, was \"%s\"".formatted(where, action, root(failure));
        return causes(failure).anyMatch(IOException.class::isInstance)
                ? new SourceUnavailableException(message, failure)
                : new ObjectStoreException(message, failure);
    }

    /// The answer to a HEAD has a status but no code.
    static boolean isNoObject(AwsServiceException answer) {
        return answer.statusCode() == 404 && !"NoSuchBucket".equals(code(answer)) && !isNoUpload(answer);
    }

    static boolean isNoUpload(AwsServiceException answer) {
        return "NoSuchUpload".equals(code(answer));
    }

    private static boolean isPassing(AwsServiceException answer) {
        return answer.statusCode() >= 500
                || answer.statusCode() == 429
                || "RequestTimeout".equals(code(answer))
                || isNoUpload(answer)
                || S3Clients.isConflict(answer);
    }

    private static String expected(AwsServiceException answer) {
        return switch (answer.statusCode()) {
            case 401, 403 -> "permission: check the credentials and what they allow";
            case 404 -> "a bucket that exists";
            case 301, 307, 400 -> "settings that the server accepts: check region, path style and credentials";
            default -> "success";
        };
    }

    private static String details(AwsServiceException answer) {
        return Stream.of(code(answer), detail(answer, AwsErrorDetails::errorMessage))
                .filter(text -> !text.isEmpty())
                .reduce((code, text) -> code + " \"" + text + '"')
                .orElse("");
    }

    private static String code(AwsServiceException answer) {
        return detail(answer, AwsErrorDetails::errorCode);
    }

    private static String detail(AwsServiceException answer, Function<AwsErrorDetails, String> part) {
        return Optional.ofNullable(answer.awsErrorDetails()).map(part).orElse("");
    }

    private static String root(Throwable failure) {
        Throwable root = causes(failure).reduce((_, last) -> last).orElse(failure);
        return Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
