package io.zenmarket.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What `aws-batch` tells people and engines to run is what can be run.
class CloudDocumentsTest {

    private static final Path FOLDER = Path.of("..", "aws-batch");

    /// A line of a block, or a piece of code in a sentence.
    private static final Pattern COMMAND = Pattern.compile("(?m)^ *(zenmarket [^\\n`]+)$|`(zenmarket [^`…]+)`");

    private static final Pattern CLOUD_RUN_JOB = Pattern.compile("(?m)^gcloud run jobs execute (\\S+) --wait$");

    private static final Pattern WORD = Pattern.compile("\\S+");

    static Stream<String> commands() {
        return Stream.of("RUNBOOK.md", "PORTABILITY.md", "image/README.md", "local/README.md", "cost/COST.md")
                .flatMap(file -> COMMAND.matcher(text(file)).results().map(CloudDocumentsTest::command))
                .distinct();
    }

    private static String command(MatchResult found) {
        return (found.group(1) == null ? found.group(2) : found.group(1))
                .strip()
                .replace(" N", " 1");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandOfADocumentParses(String command) {
        List<String> words =
                WORD.matcher(command).results().map(MatchResult::group).toList();
        parse(words.subList(1, words.size()));
    }

    @Test
    void aCommandThatDoesNotExistIsFound() {
        assertThat(commands()).hasSizeGreaterThan(10);
        assertThatThrownBy(() -> parse(List.of("jobs", "lst"))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "kubernetes-ingest-bars.yaml, 3",
        "cloud-run-ingest-bars-plan.yaml, 1",
        "cloud-run-ingest-bars-work.yaml, 1",
        "cloud-run-ingest-bars-finish.yaml, 1"
    })
    void theContainersOfAManifestRunWhatThereIs(String file, int count) {
        List<Map<?, ?>> containers = maps("portability/" + file)
                .filter(map -> map.containsKey("image"))
                .toList();
        assertThat(containers).hasSize(count).allSatisfy(container -> {
            List<String> words = ((List<?>) container.get("args"))
                    .stream().map(String::valueOf).toList();
            assertThatCode(() -> parse(words)).doesNotThrowAnyException();
        });
    }

    /// `gcloud run jobs replace` refuses a file of several.
    @Test
    void aFileForCloudRunHasTheOneJobThatIsExecuted() {
        String document = text("PORTABILITY.md");
        List<String> executed = CLOUD_RUN_JOB
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(executed).containsExactly("ingest-bars-plan", "ingest-bars-work", "ingest-bars-finish");
        assertThat(executed).allSatisfy(job -> {
            String file = "portability/cloud-run-" + job + ".yaml";
            assertThat(document).contains("gcloud run jobs replace aws-batch/" + file + "\n");
            assertThat(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(text(file)))
                    .containsEntry("metadata", Map.of("name", job));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kubernetes-settings.yaml",
                "cloud-run-ingest-bars-plan.yaml",
                "cloud-run-ingest-bars-work.yaml",
                "cloud-run-ingest-bars-finish.yaml"
            })
    void theVariablesOfAManifestAreSettings(String file) {
        Set<String> settings = settings();
        List<String> variables = Pattern.compile("\\bZENMARKET_[A-Z0-9_]+")
                .matcher(text("portability/" + file))
                .results()
                .map(found -> found.group().replaceFirst("_\\d+$", ""))
                .toList();
        assertThat(variables)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(settings).contains(name));
    }

    @Test
    void theCertificateOfTheDatabaseIsMountedWhereTheSettingsSay() {
        MatchResult named = Pattern.compile("sslmode=verify-full&sslrootcert=(/[a-z]+)/ca\\.crt")
                .matcher(text("portability/kubernetes-settings.yaml"))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(maps("portability/kubernetes-ingest-bars.yaml").filter(map -> map.containsKey("image")))
                .hasSize(3)
                .allSatisfy(container -> assertThat(String.valueOf(container.get("volumeMounts")))
                        .contains("mountPath=" + named.group(1) + ","));
    }

    @Test
    void nobodyWaitsForEver() {
        assertThat(text("PORTABILITY.md").lines().filter(line -> line.startsWith("kubectl wait")))
                .hasSize(3)
                .allMatch(line -> line.contains(" --timeout="));
    }

    private static void parse(List<String> words) {
        ZenMarketCommand.commandLine().parseArgs(words.toArray(String[]::new));
    }

    /// Names of variables of the environment, by the settings' records.
    private static Set<String> settings() {
        Set<String> names = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.zenmarket.jobs")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> Arrays.stream(type.getRecordComponents())
                                .map(component -> name(type, component))
                                .forEach(names::add));
        return names;
    }

    private static String name(Class<?> type, RecordComponent component) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).prefix();
        String words = component.getName().replaceAll("([A-Z])", "-$1");
        return (prefix + "-" + words).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /// Every map of a file, however deep.
    private static Stream<Map<?, ?>> maps(String file) {
        List<Map<?, ?>> found = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text(file)).forEach(each -> collect(each, found));
        return found.stream();
    }

    private static void collect(Object node, List<Map<?, ?>> found) {
        if (node instanceof Map<?, ?> map) {
            found.add(map);
            map.values().forEach(value -> collect(value, found));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, found));
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(file + ": expected to be there", e);
        }
    }
}
