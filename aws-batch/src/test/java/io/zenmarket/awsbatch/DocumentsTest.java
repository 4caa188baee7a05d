package io.zenmarket.awsbatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.input.Choices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class DocumentsTest {

    private static final Pattern INPUT = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| [^|]+ \\|(.*)\\|(.*)\\|(.*)\\|$");
    private static final Pattern CHECK = Pattern.compile("`([A-Z][A-Za-z]+(?:IT|Test))\\.([a-z][A-Za-z]+)`");

    @Test
    void tellOfEachInputAndItsValueInEachProfile() throws IOException {
        Map<String, List<String>> told = new LinkedHashMap<>();
        INPUT.matcher(Files.readString(Path.of("README.md")))
                .results()
                .forEach(row -> told.put(
                        row.group(1),
                        Stream.of(row.group(2), row.group(3), row.group(4))
                                .map(String::strip)
                                .toList()));
        List<Map<String, String>> profiles =
                Arrays.stream(Profile.values()).map(DocumentsTest::inputs).toList();
        Set<String> names = new TreeSet<>();
        profiles.forEach(profile -> names.addAll(profile.keySet()));
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(names);
        told.forEach((name, values) -> assertThat(values)
                .as(name)
                .isEqualTo(profiles.stream()
                        .map(profile -> profile.getOrDefault(name, ""))
                        .toList()));
    }

    @Test
    void nameTestsThatThereAre() throws IOException {
        List<MatchResult> checks =
                CHECK.matcher(Files.readString(Path.of("THREATS.md"))).results().toList();
        assertThat(checks)
                .hasSizeGreaterThan(20)
                .allSatisfy(check -> assertThat(source(check.group(1)))
                        .as(check.group())
                        .containsPattern("void " + check.group(2) + "\\("));
    }

    @Test
    void nameACheckForEachMitigation() throws IOException {
        String threats = Files.readString(Path.of("THREATS.md"));
        String table = threats.substring(threats.indexOf("| threat |"), threats.indexOf("## Accepted"));
        assertThat(table.lines().skip(2).filter(line -> !line.isBlank()))
                .isNotEmpty()
                .allMatch(row -> CHECK.matcher(row).find());
    }

    /// Profiles begin by themselves; the first night is looked at before they do.
    @Test
    void deployWithoutNightsAtFirst() throws IOException {
        String runbook = Files.readString(Path.of("RUNBOOK.md"));
        String deploy = runbook.substring(runbook.indexOf("## Deploy"), runbook.indexOf("## First night"));
        assertThat(Pattern.compile("cdk deploy [^`]*").matcher(deploy).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(command -> command.endsWith(" -c night.enabled=false"));
    }

    private static String source(String test) {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(file -> file.endsWith(test + ".java"))
                    .map(DocumentsTest::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> inputs(Profile profile) {
        Path file = Path.of("src", "main", "resources", "profiles", Choices.text(profile) + ".yaml");
        Map<String, String> inputs = new LinkedHashMap<>();
        flatten("", new Yaml().load(text(file)), inputs);
        return inputs;
    }

    private static void flatten(String path, Object value, Map<String, String> inputs) {
        if (value instanceof Map<?, ?> section) {
            new ArrayList<>(section.entrySet())
                    .forEach(each -> flatten(
                            path.isEmpty() ? "" + each.getKey() : path + "." + each.getKey(), each.getValue(), inputs));
        } else {
            inputs.put(path, String.valueOf(value));
        }
    }
}
