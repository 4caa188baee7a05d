package io.zenmarket.readerswriters.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every wrong file is refused by exactly the lines beside it.
class WrongSpecificationTest {

    private static final Path WRONG = Path.of("src/test/resources/specification/wrong");

    static List<Path> wrongFiles() throws IOException {
        try (Stream<Path> files = Files.list(WRONG)) {
            return files.filter(file -> !file.toString().endsWith(".error"))
                    .map(Path::getFileName)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void isRefusedWithPlaceExpectationAndFinding(Path name) throws IOException {
        List<String> expected = Files.readAllLines(WRONG.resolve(name.toString().replaceAll("\\.[a-z]+$", ".error")));
        SpecificationReader reader = new SpecificationReader(Words.FEW);

        SpecificationException refused =
                catchThrowableOfType(SpecificationException.class, () -> reader.read(WRONG.resolve(name)));

        assertThat(refused.problems()).containsExactlyElementsOf(expected);
        assertThat(refused).hasMessage(String.join("\n", expected));
    }

    @Test
    void thereAreAtLeastForty() throws IOException {
        assertThat(wrongFiles()).hasSizeGreaterThanOrEqualTo(40);
    }
}
