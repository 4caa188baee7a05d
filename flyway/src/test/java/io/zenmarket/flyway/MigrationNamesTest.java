package io.zenmarket.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Flyway skips a misnamed file without a word unless told otherwise.
class MigrationNamesTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void areThreeDigitsAVerbAndAnObject() throws IOException {
        assertThat(names())
                .isNotEmpty()
                .allMatch(
                        name -> name.matches(
                                "V\\d{3}__(create|alter|add|drop|rename|fill|comment)_[a-z][a-z0-9_]*\\.sql|R__[a-z][a-z0-9_]*\\.sql"));
    }

    @Test
    void countFromOneWithoutGaps() throws IOException {
        List<String> numbers = names().stream()
                .filter(name -> name.startsWith("V"))
                .map(name -> name.substring(1, 4))
                .toList();

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj("%03d"::formatted)
                        .toList());
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
