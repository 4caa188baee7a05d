package io.zenmarket.readerswriters.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import io.zenmarket.readerswriters.objectstore.ObjectStore.StoredObject;
import io.zenmarket.readerswriters.objectstore.StubS3.Answer;
import io.zenmarket.readerswriters.objectstore.StubS3.Asked;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

class S3ObjectStoreTest {

    private static final byte[] CONTENT = "content".getBytes(UTF_8);
    private static final String CONFLICT = "ConditionalRequestConflict";
    private static final String BEGUN =
            "<InitiateMultipartUploadResult><UploadId>u1</UploadId>" + "</InitiateMultipartUploadResult>";
    private static final String COMPLETED =
            "<CompleteMultipartUploadResult><ETag>\"whole\"</ETag></CompleteMultipartUploadResult>";

    private static S3ObjectStore store(URI endpoint) {
        return store(endpoint, true);
    }

    private static S3ObjectStore store(URI endpoint, boolean checksums) {
        S3Settings settings = new S3Settings(Optional.of(endpoint), "eu-central-1", "bucket", "lake", true, checksums);
        return new S3ObjectStore(settings, client(settings).build(), S3Limits.DEFAULT);
    }

    private static S3ClientBuilder client(S3Settings settings) {
        return S3Clients.builder(settings, Duration.ofMillis(1))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")));
    }

    /// One answer after the other, the last one for good.
    private static Function<Asked, Answer> inTurn(Answer... answers) {
        Deque<Answer> left = new ConcurrentLinkedDeque<>(Arrays.asList(answers));
        return _ -> left.size() > 1 ? left.removeFirst() : left.getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 429})
    void triesAgainAfterFailuresThatPass(int status) throws IOException {
        try (StubS3 server = new StubS3(
                        inTurn(Answer.error(status, "Passing"), Answer.error(status, "Passing"), Answer.of(200)));
                ObjectStore store = store(server.endpoint())) {
            StoredObject put = store.put("a", CONTENT, Condition.ifAbsent());

            assertThat(put).isEqualTo(new StoredObject("a", 7, "\"etag\""));
            assertThat(server.asked()).hasSize(3).allSatisfy(request -> {
                assertThat(request.method()).isEqualTo("PUT");
                assertThat(request.headers().getFirst("If-None-Match")).isEqualTo("*");
                assertThat(request.headers().keySet())
                        .anyMatch(name -> name.equalsIgnoreCase("x-amz-trailer")
                                || name.equalsIgnoreCase("x-amz-checksum-crc32"));
            });
        }
    }

    /// A server such as Google's, which refuses what AWS added to S3.
    private static Answer plainly(Asked request) {
        boolean refused = request.headers().entrySet().stream()
                .anyMatch(
                        header -> header.getKey().toLowerCase(Locale.ROOT).matches("x-amz-(trailer|checksum-.*|sdk-.*)")
                                || header.getValue().toString().contains("aws-chunked")
                                || header.getValue().toString().contains("STREAMING-"));
        if (refused) {
            return Answer.error(403, "SignatureDoesNotMatch");
        }
        return inParts(request, new ArrayDeque<>(List.of(Answer.xml(COMPLETED))));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 17 << 20})
    void sendsNeitherChecksumsNorChunksWhereTheyAreRefused(int bytes) throws IOException {
        try (StubS3 server = new StubS3(S3ObjectStoreTest::plainly);
                ObjectStore plain = store(server.endpoint(), false);
                ObjectStore usual = store(server.endpoint(), true)) {
            assertThat(plain.put("a", new byte[bytes], Condition.ifAbsent()).size())
                    .isEqualTo(bytes);
            assertThatThrownBy(() -> usual.put("a", new byte[bytes], Condition.ifAbsent()))
                    .isInstanceOf(ObjectStoreException.class);
        }
    }

    @Test
    void givesUpAfterFiveTriesAndSaysWhere() throws IOException {
        try (StubS3 server = new StubS3(inTurn(Answer.error(503, "SlowDown")));
                ObjectStore store = store(server.endpoint())) {
            assertThatThrownBy(() -> store.read("bars/a", 0, 10))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessage("s3://bucket/lake/bars/a at " + server.endpoint()
                            + ": could not read, expected success, was status 503 SlowDown \"said so\"");
            assertThat(server.asked()).hasSize(5);
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        URI nobody;
        try (StubS3 server = new StubS3(inTurn(Answer.of(200)))) {
            nobody = server.endpoint();
        }
        try (ObjectStore store = store(nobody)) {
            assertThatThrownBy(() -> store.list("bars/"))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContainingAll("s3://bucket/lake/bars/ at " + nobody, "could not list", "refused");
        }
    }

    @Test
    void doesNotTryAgainWhenRefused() throws IOException {
        try (StubS3 server = new StubS3(inTurn(Answer.error(403, "AccessDenied")));
                ObjectStore store = store(server.endpoint())) {
            assertThatThrownBy(() -> store.put("a", CONTENT, Condition.always()))
                    .isInstanceOf(ObjectStoreException.class)
                    .hasMessageContainingAll("could not put", "permission", "403 AccessDenied");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void triesAgainWhenTwoConditionalPutsMeet() throws IOException {
        try (StubS3 server = new StubS3(inTurn(Answer.error(409, CONFLICT), Answer.of(200)));
                ObjectStore store = store(server.endpoint())) {
            store.put("a", CONTENT, Condition.ifVersion("\"old\""));

            assertThat(server.asked()).hasSize(2);
            assertThat(server.asked().getLast().headers().getFirst("If-Match")).isEqualTo("\"old\"");
        }
    }

    @Test
    void takesTheOtherConflictsAsRefusals() throws IOException {
        try (StubS3 server = new StubS3(inTurn(Answer.error(409, "OperationAborted")));
                ObjectStore store = store(server.endpoint())) {
            assertThatThrownBy(() -> store.put("a", CONTENT, Condition.always()))
                    .isInstanceOf(ObjectStoreException.class);
        }
    }

    @Test
    void knowsItsOwnObjectWhenTheAnswerToItsPutWasLost() throws IOException {
        List<String> tokens = new ArrayList<>();
        try (StubS3 server = new StubS3(request -> losingTheFirstAnswer(request, tokens));
                ObjectStore store = store(server.endpoint())) {
            StoredObject put = store.put("a", CONTENT, Condition.ifAbsent());

            assertThat(put.version()).isEqualTo("\"etag\"");
            assertThat(server.asked()).extracting(Asked::method).containsExactly("PUT", "PUT", "HEAD");
        }
    }

    private static Answer losingTheFirstAnswer(Asked request, List<String> tokens) {
        if (request.method().equals("HEAD")) {
            return Answer.of(200).with("x-amz-meta-zenmarket-put", tokens.getFirst());
        }
        tokens.add(request.headers().getFirst("x-amz-meta-zenmarket-put"));
        return tokens.size() == 1 ? Answer.error(500, "InternalError") : Answer.error(412, "PreconditionFailed");
    }

    @Test
    void doesNotTakeAnothersObjectForItsOwn() throws IOException {
        try (StubS3 server = new StubS3(request -> request.method().equals("HEAD")
                        ? Answer.of(200).with("x-amz-meta-zenmarket-put", "another")
                        : Answer.error(412, "PreconditionFailed"));
                ObjectStore store = store(server.endpoint())) {
            assertThatThrownBy(() -> store.put("a", CONTENT, Condition.ifAbsent()))
                    .isInstanceOf(ConditionFailedException.class)
                    .hasMessageEndingWith(": put, expected no object, was version \"etag\"");
        }
    }

    @Test
    void letsOneOfSixteenWinOverAVersion() throws Exception {
        AtomicReference<String> winner = new AtomicReference<>("");
        try (StubS3 server = new StubS3(request -> decidingAtOnce(request, winner));
                ObjectStore store = store(server.endpoint())) {
            List<Race.Winner> winners = Race.winners(16, _ -> store.put("a", CONTENT, Condition.ifVersion("\"old\"")));

            assertThat(winners).hasSize(1);
            assertThat(server.asked()).filteredOn(Asked::method, "PUT").hasSize(16);
        }
    }

    /// Stores the first put over the old version.
    private static Answer decidingAtOnce(Asked request, AtomicReference<String> winner) {
        if (request.method().equals("HEAD")) {
            return Answer.of(200).with("x-amz-meta-zenmarket-put", winner.get());
        }
        boolean over = "\"old\"".equals(request.headers().getFirst("If-Match"));
        String token = request.headers().getFirst("x-amz-meta-zenmarket-put");
        return over && winner.compareAndSet("", token) ? Answer.of(200) : Answer.error(412, "PreconditionFailed");
    }

    @Test
    void sendsThePartsAnewAfterAConflict() throws IOException {
        Deque<Answer> completions = new ConcurrentLinkedDeque<>();
        for (int n = 0; n < 5; n++) {
            completions.add(Answer.error(409, CONFLICT));
        }
        completions.add(Answer.xml(COMPLETED));
        try (StubS3 server = new StubS3(request -> inParts(request, completions));
                ObjectStore store = store(server.endpoint())) {
            StoredObject put = store.put("a", new byte[17 << 20], Condition.ifAbsent());

            assertThat(put.version()).isEqualTo("\"whole\"");
            assertThat(server.asked())
                    .filteredOn(request -> request.is("POST", "?uploads"))
                    .hasSize(2);
            assertThat(server.asked())
                    .filteredOn(request -> request.is("PUT", "partNumber="))
                    .hasSize(6);
            assertThat(server.asked())
                    .filteredOn(request -> request.is("DELETE", "uploadId=u1"))
                    .hasSize(1);
            assertThat(server.asked().getLast().headers().getFirst("If-None-Match"))
                    .isEqualTo("*");
        }
    }

    private static Answer inParts(Asked request, Deque<Answer> completions) {
        if (request.is("POST", "?uploads")) {
            return Answer.xml(BEGUN);
        }
        return request.method().equals("POST") ? completions.removeFirst() : Answer.of(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesTheBucketInThePathOrInTheHost(boolean pathStyle) {
        S3Settings settings = new S3Settings(
                Optional.of(URI.create("https://s3.example.org:9000")), "eu-central-1", "bucket", "", pathStyle, true);
        RecordingHttpClient http = new RecordingHttpClient();
        try (ObjectStore store = new S3ObjectStore(
                settings,
                client(settings).httpClientBuilder(null).httpClient(http).build(),
                S3Limits.DEFAULT)) {
            store.delete("bars/symbol=^GSPC/a b.parquet");
        }

        assertThat(http.asked())
                .containsExactly(URI.create(
                        pathStyle
                                ? "https://s3.example.org:9000/bucket/bars/symbol%3D%5EGSPC/a%20b.parquet"
                                : "https://bucket.s3.example.org:9000/bars/symbol%3D%5EGSPC/a%20b.parquet"));
    }

    @Test
    void asksAmazonsOwnServerOfTheRegion() {
        S3Settings settings = new S3Settings(Optional.empty(), "eu-central-1", "bucket", "lake/", false, true);
        RecordingHttpClient http = new RecordingHttpClient();
        try (ObjectStore store = new S3ObjectStore(
                settings,
                client(settings).httpClientBuilder(null).httpClient(http).build(),
                S3Limits.DEFAULT)) {
            store.delete("a");
        }

        assertThat(http.asked()).containsExactly(URI.create("https://bucket.s3.eu-central-1.amazonaws.com/lake/a"));
    }

    @Test
    void makesPartsLargerWhereTheyWouldBeTooMany() {
        long terabyte = 1L << 40;

        assertThat(S3Limits.partSize(20L << 20, 8L << 20)).isEqualTo(8L << 20);
        assertThat(S3Limits.partSize(terabyte, 8L << 20)).isEqualTo(109_951_163);
        assertThat(Math.ceilDiv(terabyte, 109_951_163L)).isEqualTo(10_000);
    }
}
