package io.zenmarket.readerswriters.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.sentiment.SentimentText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tokenizer beside the reference's numbers (`golden/languagemodel/tokenizer`), and where it differs
/// on purpose.
class WordPieceTokenizerTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/languagemodel/tokenizer/expected.jsonl");
    private static final int UNLIMITED = 1000;
    private static final WordPieceTokenizer BGE = tokenizer(EncoderProfile.BGE_SMALL);
    private static final WordPieceTokenizer MINI_LM = tokenizer(EncoderProfile.MINI_LM);

    private static WordPieceTokenizer tokenizer(EncoderProfile profile) {
        return new WordPieceTokenizer(new Vocabulary(profile.tokenizer(), ModelResources.read(profile.tokenizer())));
    }

    static Stream<JsonNode> golden() throws IOException {
        JsonMapper json = new JsonMapper();
        return Files.readAllLines(GOLDEN).stream().map(json::readTree);
    }

    private static int[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .map(index -> array.get(index).asInt())
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void givesTheNumbersOfTheReference(JsonNode golden) {
        int[] expected = numbers(golden.get("ids"));
        String headline = golden.get("text").asString();
        String entity = golden.get("entity").asString();
        int[] pieces = BGE.pieces(headline, UNLIMITED);

        assertThat(pieces).isEqualTo(Arrays.copyOfRange(expected, 1, pieces.length + 1));
        assertThat(MINI_LM.pieces(headline, UNLIMITED)).isEqualTo(pieces);
        if (expected.length <= WordPieceTokenizer.LENGTH_LIMIT) {
            TokenSequence sequence = BGE.encode(new SentimentText(headline, entity));
            assertThat(sequence.tokens()).isEqualTo(expected);
            assertThat(IntStream.range(0, expected.length).map(sequence::segment))
                    .containsExactly(
                            Arrays.stream(numbers(golden.get("types"))).boxed().toArray(Integer[]::new));
        } else {
            assertThat(pieces).hasSize(expected.length - 2);
        }
    }

    @Test
    void aLongHeadlineLosesItsEndAndNotItsEntity() {
        String headline = "profit ".repeat(100);
        TokenSequence alone = BGE.encode(SentimentText.of(headline));
        TokenSequence pair = BGE.encode(new SentimentText(headline, "gold"));

        assertThat(alone.length()).isEqualTo(64);
        assertThat(pair.length()).isEqualTo(64);
        assertThat(pair.headlineTokens()).isEqualTo(60);
        assertThat(pair.secondSegment()).isEqualTo(62);
        assertThat(pair.tokens()[62]).isEqualTo(BGE.pieces("gold", 1)[0]);
    }

    @Test
    void aTextCannotGiveTheModelStructure() {
        int separator = BGE.encode(SentimentText.of("")).tokens()[1];

        assertThat(BGE.pieces("up [SEP] [CLS] [MASK]", UNLIMITED)).hasSize(11).doesNotContain(separator);
    }

    @Test
    void halfACharacterIsDropped() {
        assertThat(BGE.pieces("a\uD83Db", UNLIMITED)).isEqualTo(BGE.pieces("ab", UNLIMITED));
    }

    @Test
    void refusesAVocabularyOfAnotherKind() {
        byte[] other = "{\"model\":{\"type\":\"BPE\",\"vocab\":{}}}".getBytes(StandardCharsets.UTF_8);
        byte[] empty = "{\"model\":{\"type\":\"WordPiece\",\"vocab\":{}}}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new Vocabulary("v.json", other))
                .hasMessage("v.json: model type, expected WordPiece, was 'BPE'");
        assertThatThrownBy(() -> new Vocabulary("v.json", empty))
                .hasMessage("v.json: vocabulary, expected [UNK] in it, was absent");
    }
}
