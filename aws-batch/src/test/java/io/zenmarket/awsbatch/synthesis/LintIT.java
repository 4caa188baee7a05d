package io.zenmarket.awsbatch.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.awsbatch.deployment.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What programs that know AWS's own rules say of the templates, state machines and commands. Each is
/// skipped where it is not installed.
class LintIT {

    private static final int NOT_INSTALLED = 77;

    @ParameterizedTest
    @EnumSource
    void findsNothingByCfnLint(Profile profile) {
        // W3005: the CDK names a dependency that a reference implies.
        run(
                List.of("cfn-lint", "--regions", "us-east-1", "--ignore-checks", "W3005", "--template"),
                Templates.of(profile).files());
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingByCfnGuard(Profile profile) {
        Path rules = Path.of("src", "test", "guard", "zenmarket.guard");
        run(
                List.of("cfn-guard", "validate", "--rules", rules.toString(), "--data"),
                Templates.of(profile).files());
    }

    @Test
    void findsNothingByAslValidator() {
        List<Path> files = Templates.files(Path.of("src", "main", "resources", "state-machines"), ".asl.json");
        for (Path file : files) {
            run(List.of("asl-validator", "--json-path"), List.of(file));
        }
    }

    @Test
    void knowsEachCommandOfTheRunbook() {
        Optional<Tool.Result> result = Tool.run(List.of("python3", "src/test/python/aws_commands.py", "RUNBOOK.md"));
        Assumptions.assumeThat(result.filter(ended -> ended.code() != NOT_INSTALLED))
                .as("python3 with botocore: expected on the PATH, was not: no command is checked by it")
                .isPresent();
        assertThat(result.orElseThrow().succeeded())
                .as(result.orElseThrow().output())
                .isTrue();
    }

    private static void run(List<String> command, List<Path> files) {
        Assumptions.assumeThat(Tool.run(List.of(command.getFirst(), "--version")))
                .as("%s: expected on the PATH, was not: nothing is checked by it", command.getFirst())
                .isPresent();
        List<String> all = new ArrayList<>(command);
        files.forEach(file -> all.add(file.toString()));
        Tool.Result result = Tool.run(all).orElseThrow();
        assertThat(result.succeeded()).as(result.output()).isTrue();
    }
}
