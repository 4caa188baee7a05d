package io.zenmarket.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.look.Looked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SentimentCommandTest {

    @TempDir
    private Path folder;

    @Test
    void printsWhatAScorerSaysOfATextForEachEntity() {
        Looked looked = Looked.at(
                new SentimentCommand(),
                "score",
                "Acme beats Bolt",
                "--entity",
                "Acme",
                "--entity",
                "Bolt",
                "--scorer",
                "lexicon-1");

        assertThat(looked.err()).isEmpty();
        // one finding: softmax(-1.5, 0.5, 1.5) = 0.035, 0.259, 0.705
        assertThat(looked.lines())
                .containsExactly(
                        "scorer           entity               label    negative  neutral positive  uncertain",
                        "lexicon-1        Acme                 positive    0.035    0.259    0.705"
                                + "  LOW_CONFIDENCE ENTITIES_DISAGREE",
                        "lexicon-1        Bolt                 negative    0.705    0.259    0.035"
                                + "  LOW_CONFIDENCE ENTITIES_DISAGREE");
    }

    @Test
    void printsAllScorersWhenNoneIsNamed() {
        Looked looked = Looked.at(new SentimentCommand(), "score", "Loss narrows", "--format", "json");

        JsonNode lines = JsonMapper.shared().readTree(looked.out());
        assertThat(lines.valueStream().map(line -> line.get("scorer").stringValue()))
                .containsExactlyElementsOf(Scorers.names());
        JsonNode legacy = lines.get(lines.size() - 1);
        assertThat(legacy.get("label").stringValue()).isEqualTo("negative");
        assertThat(legacy.get("negative").doubleValue()).isCloseTo(0.4, within(1e-12));
        assertThat(legacy.get("uncertain").valueStream().map(JsonNode::stringValue))
                .containsExactly("LOW_CONFIDENCE", "FLIP_CONFLICT");
    }

    /// Two of three right: loss and profit, while nothing known is neutral and not positive.
    @Test
    void measuresAScorerOnAFile() throws IOException {
        Path file =
                write("text,entity,label\nLoss widens,,-1\nProfit jumps,,positive\nZebra painted,,1\nbad row,,good\n");

        Looked looked = Looked.at(new SentimentCommand(), "evaluate", file.toString(), "--scorer", "lexicon-1");

        assertThat(looked.err().strip())
                .isEqualTo("rows.csv:5: label, expected negative, neutral, positive, -1, 0 or 1, was 'good'");
        assertThat(looked.lines().getFirst()).startsWith("lexicon-1: 3 texts, accuracy 66.7 %, macro-F1 55.6 %, ");
        assertThat(looked.lines())
                .contains(
                        "  class        texts  precision   recall       F1   said:  negative  neutral  positive",
                        "  negative         1    100.0 %  100.0 %  100.0 %                 1        0         0",
                        "  positive         2    100.0 %   50.0 %   66.7 %                 0        1         1",
                        "  10 %             1     70.5 %  100.0 %",
                        "  100 %            3     45.2 %   66.7 %");
    }

    @Test
    void evaluatesInTheOrderOfTheRowsHoweverManyThereAre() throws IOException {
        Path file = write(IntStream.range(0, 1_500)
                .mapToObj(i -> i % 3 == 0 ? "Loss widens\t-1" : "Profit jumps\t1")
                .collect(Collectors.joining("\n")));

        Looked looked = Looked.at(new SentimentCommand(), "evaluate", file.toString(), "--format", "json");

        JsonNode reports = JsonMapper.shared().readTree(looked.out());
        assertThat(reports.size()).isEqualTo(Scorers.names().size());
        JsonNode lexicon = reports.get(Scorers.names().indexOf("lexicon-1"));
        assertThat(lexicon.get("texts").intValue()).isEqualTo(1_500);
        assertThat(lexicon.get("accuracy").doubleValue()).isEqualTo(1);
        assertThat(lexicon.get("confusion").get("negative").get("negative").intValue())
                .isEqualTo(500);
        assertThat(lexicon.get("classes").get(1).get("f1").isNull()).isTrue();
        assertThat(lexicon.get("coverage").size()).isEqualTo(10);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Looked unknown = Looked.at(new SentimentCommand(), "score", "x", "--scorer", "oracle");
        assertThat(unknown.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(unknown.err().strip())
                .isEqualTo("scorer: expected one of " + String.join(", ", Scorers.names()) + ", was oracle");

        Path empty = write("text,label\n");
        Looked nothing = Looked.at(new SentimentCommand(), "evaluate", empty.toString());
        assertThat(nothing.code()).isEqualTo(ExitCodes.FAILED);
        assertThat(nothing.err()).contains("expected at least one text with its label, was none");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), content);
    }
}
