package io.zenmarket.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @Test
    void listsExactlyTheJobsThereAre() throws IOException {
        assertThat(new TreeSet<>(listed())).isEqualTo(jobs()).isNotEmpty();
    }

    /// The jobs of the table, in its order.
    static List<String> listed() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        return ROW.matcher(readme.substring(readme.indexOf("## Jobs"), readme.indexOf("## Configuration")))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    /// The jobs there are.
    static Set<String> jobs() {
        Set<String> names = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.zenmarket.jobs")
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("JobConfiguration"))
                        .map(ReadmeTest::name)
                        .forEach(names::add);
        return names;
    }

    private static String name(JavaClass configuration) {
        try {
            Field field = configuration.reflect().getDeclaredField("JOB");
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(configuration.getName() + ": expected a constant JOB", e);
        }
    }
}
