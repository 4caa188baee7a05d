package io.zenmarket.jobs.serve.api;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.runbacktest.BacktestExamples;
import io.zenmarket.jobs.serve.queue.Refusal;
import io.zenmarket.readerswriters.specification.SpecificationSchema;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a client needs to know: the interface itself, the schema of specifications, and examples of them.
@RestController
@RequestMapping("/api")
@Profile(Application.SERVE)
class ReferenceController {

    private final String openApi = OpenApi.json();

    /// An example.
    record Example(String name, String about, String specification) {}

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String openApi() {
        return openApi;
    }

    @GetMapping(path = "/schema", produces = MediaType.APPLICATION_JSON_VALUE)
    String schema() {
        return SpecificationSchema.json();
    }

    @GetMapping("/examples")
    List<Example> examples() {
        return BacktestExamples.NAMES.stream().map(ReferenceController::named).toList();
    }

    @GetMapping("/examples/{name:[a-z0-9-]{1,40}}")
    ResponseEntity<String> example(@PathVariable String name) {
        if (!BacktestExamples.NAMES.contains(name)) {
            throw Refusal.notFound("example: expected one of " + BacktestExamples.NAMES + ", was " + name);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(BacktestExamples.text(name));
    }

    private static Example named(String name) {
        return new Example(name, BacktestExamples.about(name), BacktestExamples.text(name));
    }
}
