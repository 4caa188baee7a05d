package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.Span;
import io.zenmarket.jobs.testing.TestApplication;
import io.zenmarket.jobs.testing.TestApplication.Ended;
import io.zenmarket.jobs.testing.TestServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryIT {

    private static final List<String> SOURCES = List.of("simulated:symbols=4&seed=1&from=2024-01-02");

    @TempDir
    private Path data;

    @Test
    void pushesWhatABatchRunMeasuredAndTracedBeforeItEnds() throws Exception {
        try (StubCollector collector = StubCollector.start()) {
            Ended ended = run(Map.of("zenmarket.telemetry.otlp", collector.address()));

            assertThat(ended.exitCode()).as(ended.output()).isZero();
            checkTree(collector.spans());
            assertThat(collector.metrics())
                    .extracting(Metric::getName)
                    .contains("spring.batch.job", "spring.batch.step", "zenmarket.partition", "jvm.memory.used");
        }
    }

    /// Job, step, partition: each below the one before, all of one trace.
    private static void checkTree(List<Span> spans) {
        Map<ByteString, Span> byId = spans.stream().collect(Collectors.toMap(Span::getSpanId, Function.identity()));
        List<Span> partitions = spans.stream()
                .filter(span -> span.getName().matches("read[^:]*:.*"))
                .toList();
        assertThat(partitions).isNotEmpty().allSatisfy(partition -> {
            Span step = byId.get(partition.getParentSpanId());
            assertThat(step.getName()).isEqualTo("read");
            Span job = byId.get(step.getParentSpanId());
            assertThat(job.getName()).isEqualTo("ingest-bars");
            assertThat(List.of(partition.getTraceId(), step.getTraceId())).containsOnly(job.getTraceId());
        });
    }

    @Test
    void aCollectorThatIsNotThereFailsNoRun() {
        Ended ended = run(Map.of("zenmarket.telemetry.otlp", "http://127.0.0.1:1"));

        assertThat(ended.exitCode()).as(ended.output()).isZero();
    }

    @Test
    void nothingOfItIsLoadedUnlessItIsToldWhereTo() {
        try (TestApplication application = TestApplication.start(TestServer.migratedDatabase(), data, Map.of())) {
            assertThat(application.beans(ObservationRegistry.class)).isEmpty();
        }
    }

    private Ended run(Map<String, ?> settings) {
        try (TestApplication application = TestApplication.start(TestServer.migratedDatabase(), data, settings)) {
            return application.run(
                    "ingest-bars",
                    Requests.withSources(
                            application.bean(Requests.class).on(Optional.of(LocalDate.of(2024, 6, 28))), SOURCES));
        }
    }
}
