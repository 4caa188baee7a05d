package io.zenmarket.readerswriters.http;

import static io.zenmarket.readerswriters.http.ChartAnswers.AAPL;
import static io.zenmarket.readerswriters.http.ChartAnswers.EURUSD;
import static io.zenmarket.readerswriters.http.StubChartServer.json;
import static io.zenmarket.readerswriters.http.StubChartServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarSource.Slice;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.CorporateAction.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a run makes of a service that works.
class YahooBarSourceIT {

    private final StubChartServer server = new StubChartServer();
    private final YahooRun run = new YahooRun(server);

    @AfterEach
    void stopServer() {
        server.close();
    }

    /// By hand: four times the adjusted prices, a quarter of the adjusted volume, 4 · 0.205 = 0.82; from the day of the
    /// split on, prices are as sent. 2020-08-28 closed at 499.23.
    @Test
    void givesPricesVolumesAndDividendsAsTheyWereBeforeTheSplit() {
        server.on("AAPL", json(AAPL));

        BarBlock block = run.blocks("AAPL").getFirst();

        assertThat(block.symbol()).containsOnly("AAPL").hasSize(3);
        assertThat(block.line()).containsExactly(1, 2, 4);
        assertThat(block.bars().time()).containsExactly(1_596_758_400, 1_598_572_800, 1_598_832_000);
        assertThat(block.bars().open()).containsExactly(452.82, 504.05, 127.58);
        assertThat(block.bars().high()).containsExactly(454.7, 505.77, 131.0);
        assertThat(block.bars().low()).containsExactly(441.17, 498.31, 126.0);
        assertThat(block.bars().close()).containsExactly(444.45, 499.23, 129.04);
        assertThat(block.bars().volume()).containsExactly(49_511_400, 46_907_500, 225_702_700);
        assertThat(block.aside().actions())
                .containsExactly(
                        new CorporateAction("AAPL", LocalDate.of(2020, 8, 31), Kind.SPLIT, 4),
                        new CorporateAction("AAPL", LocalDate.of(2020, 8, 7), Kind.DIVIDEND, 0.82));
        assertThat(block.aside().stale()).isEmpty();
    }

    @Test
    void rejectsNullBarsWithTheirIndexAndText() {
        server.on("AAPL", json(AAPL));

        BarBlock block = run.blocks("AAPL").getFirst();

        String source = server.baseUrl() + "/v8/finance/chart/AAPL";
        assertThat(block.source()).isEqualTo(source);
        assertThat(block.aside().rejected())
                .containsExactly(new RejectedRecord(
                        source,
                        3,
                        "[1598880000,null,null,null,null,null]",
                        "bar, expected four prices, was a null bar"));
        assertThat(block.read()).isEqualTo(4);
        assertThat(block.rawText().apply(1))
                .isEqualTo("[1598621400,126.01249694824219,126.44249725341797,124.57749938964844,"
                        + "124.80750274658203,1.8763E8]");
    }

    /// The third bar of the pair is of 2020-09-01, after the last session asked for.
    @Test
    void readsAllSymbolsOfASliceAndDatesThemInTheExchangesZone() {
        server.on("AAPL", json(AAPL)).on("EURUSD=X", json(EURUSD));

        List<BarBlock> blocks = run.blocks("AAPL", "EURUSD=X");

        assertThat(blocks).extracting(BarBlock::end).containsExactly("1", "2");
        BarBlock pair = blocks.get(1);
        assertThat(pair.symbol()).containsExactly("EURUSD=X", "EURUSD=X");
        assertThat(pair.bars().time()).containsExactly(1_598_572_800, 1_598_832_000);
        assertThat(pair.bars().close()).containsExactly(1.18223, 1.19044);
        assertThat(pair.bars().volume()).containsExactly(Double.NaN, Double.NaN);
    }

    /// From the day before 2020-08-03 to the day after the present 2020-09-01, though sessions end on 2020-08-31.
    @Test
    void asksUntilTomorrowSoThatNoSplitIsMissed() {
        server.on("EURUSD=X", json(EURUSD)).on("^GSPC", status(404, ChartAnswers.NOT_FOUND));

        run.blocks("EURUSD=X", "^GSPC");

        String parameters = "?period1=1596326400&period2=1599004800&interval=1d&events=div%2Csplit";
        assertThat(server.requests())
                .extracting(StubChartServer.Request::uri)
                .containsExactly("/v8/finance/chart/EURUSD%3DX" + parameters, "/v8/finance/chart/%5EGSPC" + parameters);
        assertThat(server.requests().getFirst().headers())
                .containsEntry("User-agent", List.of("ZenMarket test"))
                .containsEntry("Accept-encoding", List.of("gzip"));
    }

    @Test
    void readsCompressedAnswers() {
        server.on("AAPL", StubChartServer.gzip(AAPL, Integer.MAX_VALUE));

        assertThat(run.blocks("AAPL").getFirst().size()).isEqualTo(3);
    }

    @Test
    void aTimeWithoutSessionsIsAnEmptyBlockAndNotStale() {
        server.on("AAPL", json(ChartAnswers.NO_SESSIONS));

        BarBlock block = run.blocks("AAPL").getFirst();

        assertThat(block.read()).isZero();
        assertThat(block.aside()).isEqualTo(BarBlock.Aside.NONE);
    }

    @Test
    void readsOnBehindTheLastSymbolThatWasKept() {
        server.on("AAPL", json(AAPL)).on("EURUSD=X", json(EURUSD));
        Slice slice = run.source("AAPL", "EURUSD=X").plan().getFirst();

        List<BarBlock> rest = YahooRun.blocks(run.source("AAPL", "EURUSD=X"), slice, "1");

        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst().symbol()).containsOnly("EURUSD=X");
        assertThat(server.requests()).hasSize(1);
        assertThat(YahooRun.blocks(run.source("AAPL", "EURUSD=X"), slice, "2")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.source("AAPL", "EURUSD=X").open(slice, "3"))
                .withMessageEndingWith("position, expected 0 to 2, was 3");
    }

    @Test
    void cutsTheSymbolsIntoGroupsInTheirOrder() {
        assertThat(run.source("A", "B", "C", "D", "E").plan())
                .extracting(Slice::name, Slice::locator, Slice::weight)
                .containsExactly(tuple("yahoo A to C", "A,B,C", 3L), tuple("yahoo D to E", "D,E", 2L));
    }
}
