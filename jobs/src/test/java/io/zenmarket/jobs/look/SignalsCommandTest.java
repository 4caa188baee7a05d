package io.zenmarket.jobs.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignalsCommandTest {

    @Test
    void printsTheLegacyProgramsSignalsToTheLetter() throws IOException {
        List<String> expected = golden("legacy-spx/expected.csv");
        List<String> actual = sample("legacy-score", "csv").lines();
        assertThat(actual).hasSize(5_057).first().isEqualTo(expected.getFirst().replace("Date", "date"));
        assertThat(actual.subList(1, actual.size())).isEqualTo(expected.subList(1, expected.size()));
    }

    /// The second implementation's file has no close and no trend, and writes a confidence of 0 as `0`.
    @Test
    void printsTheScoreModelsSignalsOfTheSecondImplementation() throws IOException {
        List<String> expected = golden("score-spx/expected.csv").stream()
                .map(line -> line.split(",", -1))
                .map(cell -> String.join(",", cell[0], cell[1], cell[2], decimal(cell[3]), cell[4]))
                .toList();
        List<String> actual = sample("score", "csv").lines().stream()
                .map(line -> line.split(",", -1))
                .map(cell -> String.join(",", cell[0], cell[2], cell[3], cell[4], cell[6]))
                .toList();
        assertThat(actual.subList(1, actual.size())).isEqualTo(expected.subList(1, expected.size()));
    }

    @Test
    void jsonAddsTheValuesBehindEachSignal() throws IOException {
        List<String> expected = golden("score-spx/expected.csv");
        JsonNode json = JsonMapper.shared().readTree(sample("score", "json").out());
        assertThat(json).hasSize(expected.size() - 1);
        for (int row = 0; row < json.size(); row++) {
            String[] cells = expected.get(row + 1).split(",", -1);
            JsonNode signal = json.get(row);
            assertThat(signal.get("date").asString()).isEqualTo(cells[0]);
            assertThat(signal.get("points").asInt()).isEqualTo(Integer.parseInt(cells[1]));
            assertThat(signal.get("reason_codes").asString()).isEqualTo(cells[4]);
            assertClose(signal, "rsi14", cells[5]);
            assertClose(signal, "band_lower", cells[6]);
            assertClose(signal, "band_upper", cells[7]);
            assertClose(signal, "atr14", cells[8]);
        }
    }

    @Test
    void datesCutTheOutput() {
        assertThat(sample("legacy-score", "csv", "--from", "2020-04-16", "--to", "2020-04-16")
                        .lines())
                .containsExactly(
                        "date,close,points,signal,confidence,trend,reason_codes",
                        "2020-04-16,2799.550049,-3,SELL,0.5,DOWN,MA_BEAR|RSI_NEUTRAL|RALLY_SELL");
    }

    @Test
    void namesTheModelsThereAre() {
        Looked unknown = sample("macd", "csv");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("--model: expected one of score, legacy-score, was macd");
        String help = Looked.at(new SignalsCommand(), "--help").out().replaceAll("\\s+", " ");
        assertThat(help).contains("score: Trend, pull-back", "legacy-score: The legacy program's score, exactly");
    }

    @Test
    void wantsASymbolOrAFile() {
        Looked looked = Looked.at(new SignalsCommand());
        assertThat(looked.code()).isEqualTo(2);
        assertThat(looked.err()).contains("--symbol: expected a symbol such as ^GSPC, was none");
    }

    private static String decimal(String text) {
        return text.equals("0") ? "0.0" : text;
    }

    private static Looked sample(String model, String format, String... more) {
        String[] args = {"--symbol", "^GSPC", "--csv", Looked.SAMPLE, "--model", model, "--format", format};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Looked.at(new SignalsCommand(), all);
    }

    private static List<String> golden(String file) throws IOException {
        return Files.readAllLines(Looked.GOLDEN.resolve("signal").resolve(file));
    }

    private static void assertClose(JsonNode signal, String name, String expected) {
        double wanted = Double.parseDouble(expected);
        assertThat(signal.get(name).asDouble()).as(name).isCloseTo(wanted, offset(1e-8 * Math.max(1, wanted)));
    }
}
