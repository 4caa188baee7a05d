package io.zenmarket.jobs.publishreport;

import static io.zenmarket.jobs.publishreport.PdfPaper.Column.number;
import static io.zenmarket.jobs.publishreport.PdfPaper.Column.text;

import io.zenmarket.domain.brief.AccountBrief;
import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.domain.brief.SymbolBrief;
import io.zenmarket.domain.brief.SymbolChart;
import io.zenmarket.jobs.page.Figures;
import java.util.Arrays;
import java.util.List;

/// The brief on paper: its tables, and its charts as lines. What makes a file too long for paper, tables of thousands
/// of symbols or of rejected rows, is cut and says so; the other formats have it.
final class BriefPdf implements BriefRenderer {

    private static final int MOST_ROWS = 500;

    /// Height of a heading with a table of one row.
    private static final float TABLE = 70;

    private static final double DAY = 86_400;

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public byte[] render(MarketBrief brief) {
        BriefView view = BriefView.of(brief);
        PdfPaper paper = new PdfPaper(
                "Market brief " + view.date(),
                brief.businessDate(),
                view.date() + " " + brief.provenance().jobExecution());
        paper.title("Daily market brief");
        paper.line(view.longDate() + (view.anySimulated() ? " · some symbols are simulated" : ""));
        BriefView.Bias bias = view.bias();
        paper.subheading("Market bias: " + bias.word() + " (" + bias.score() + " on a scale from −1 to +1), "
                + bias.buy().count() + " BUY, " + bias.hold().count() + " HOLD, "
                + bias.sell().count() + " SELL");
        signals(paper, view);
        news(paper, view.news());
        for (int i = 0; i < brief.accounts().size(); i++) {
            account(paper, view.accounts().get(i), brief.accounts().get(i));
        }
        backtests(paper, view);
        charts(paper, brief, view);
        quality(paper, view);
        return paper.finish();
    }

    private static void signals(PdfPaper paper, BriefView view) {
        paper.heading("Signals");
        paper.table(
                List.of(
                        text("Symbol", 3),
                        text("Signal", 1.2f),
                        number("Confidence", 1.6f),
                        number("Points", 1.2f),
                        number("Close", 1.8f),
                        number("Change", 1.5f),
                        text("Trend", 2.5f),
                        text("Last bar", 1.8f)),
                view.symbols().stream().limit(MOST_ROWS).map(BriefPdf::row).toList());
        more(paper, Figures.more(Math.max(0, view.symbols().size() - MOST_ROWS)));
    }

    private static List<String> row(SymbolView symbol) {
        return List.of(
                symbol.symbol()
                        + (symbol.name().isEmpty() ? "" : ", " + symbol.name())
                        + (symbol.simulated() ? " (simulated)" : ""),
                symbol.signal().label(),
                symbol.signal().confidence(),
                symbol.signal().points(),
                symbol.last().close(),
                symbol.last().change(),
                symbol.signal().trend(),
                symbol.last().bar() + (symbol.last().staleReason().isEmpty() ? "" : ", stale"));
    }

    private static void more(PdfPaper paper, String more) {
        if (!more.isEmpty()) {
            paper.note(more + "; see the other formats of this brief");
        }
    }

    private static void news(PdfPaper paper, NewsView news) {
        paper.heading("News");
        if (news.stories().isEmpty()) {
            paper.line("No news for this session.");
        }
        news.stories().forEach(story -> {
            paper.line((story.score().isEmpty() ? "" : story.score() + "  ") + story.title());
            paper.note(story.outlet() + ", " + story.time()
                    + (story.label().isEmpty()
                            ? ", not scored"
                            : ", " + story.label() + ", " + story.confidence() + " sure"));
        });
        more(paper, news.more());
    }

    private static void account(PdfPaper paper, AccountView view, AccountBrief account) {
        paper.keep(PdfLines.HEIGHT + 2 * TABLE);
        paper.heading("Paper account " + view.name());
        paper.line("At the close of " + view.session() + ": equity " + view.equity() + " " + view.currency() + " ("
                + view.change() + "), bought and held " + view.held() + " (" + view.heldChange()
                + "), deepest drawdown " + view.drawdown() + ", cash " + view.cash()
                + (view.halt().isEmpty() ? "" : "; no entries: " + view.halt()));
        AccountBrief.Curve curve = account.curve();
        if (curve.day().length > 1) {
            paper.draw(
                    PdfLines.HEIGHT,
                    new PdfLines(
                            curve.day(),
                            List.of(
                                    new PdfLines.Line(curve.held(), PdfType.MUTED, 0.6f),
                                    new PdfLines.Line(curve.equity(), PdfType.ACCENT, 0.9f))));
            paper.note("Blue: the account; grey: bought and held");
        }
        PdfAccountTables.add(paper, view);
    }

    private static void backtests(PdfPaper paper, BriefView view) {
        if (!view.tested()) {
            return;
        }
        paper.heading("Backtests answered since " + view.backtests().since());
        for (BacktestView run : view.backtests().runs()) {
            paper.keep(TABLE);
            paper.subheading(run.name());
            paper.note(run.strategy() + " on " + run.symbols() + ", " + run.sets()
                    + (run.sets().equals("1") ? " set, " : " sets, ") + run.completed() + ", run " + run.run());
            BacktestView.Best best = run.best();
            paper.table(
                    List.of(
                            text("Best set", 4),
                            number("Return", 1.4f),
                            number("A year", 1.4f),
                            number("Sharpe", 1),
                            number("Drawdown", 1.4f),
                            number("Trades", 1)),
                    List.of(List.of(
                            (best.symbol() + "  " + best.parameters()).strip(),
                            best.totalReturn(),
                            best.annualReturn(),
                            best.sharpe(),
                            best.maxDrawdown(),
                            best.trades())));
            if (!run.finding().isEmpty()) {
                paper.note((run.caution().isEmpty() ? "" : run.caution() + ": ") + run.finding());
            }
        }
        more(paper, view.backtests().more());
    }

    private static void charts(PdfPaper paper, MarketBrief brief, BriefView view) {
        paper.keep(PdfLines.HEIGHT + 2 * TABLE);
        paper.heading("Charts");
        paper.note("Black: close; green: 20-day average; red: 50-day average; light: Bollinger bands");
        for (int i = 0; i < brief.symbols().size(); i++) {
            SymbolBrief symbol = brief.symbols().get(i);
            if (symbol.chart().size() > 1) {
                chart(paper, symbol.chart(), view.symbols().get(i));
            }
        }
    }

    private static void chart(PdfPaper paper, SymbolChart chart, SymbolView view) {
        paper.keep(PdfLines.HEIGHT + TABLE);
        paper.subheading(view.symbol() + (view.simulated() ? " (simulated)" : "") + ": "
                + view.signal().label() + " " + view.signal().confidence() + ", close "
                + view.last().close());
        double[] days = Arrays.stream(chart.bars().time())
                .mapToDouble(time -> time / DAY)
                .toArray();
        paper.draw(
                PdfLines.HEIGHT,
                new PdfLines(
                        days,
                        List.of(
                                new PdfLines.Line(chart.price().bandUpper(), PdfType.RULE, 0.5f),
                                new PdfLines.Line(chart.price().bandLower(), PdfType.RULE, 0.5f),
                                new PdfLines.Line(chart.price().sma50(), PdfType.DOWN, 0.5f),
                                new PdfLines.Line(chart.price().sma20(), PdfType.UP, 0.5f),
                                new PdfLines.Line(chart.bars().close(), PdfType.INK, 0.7f))));
        paper.note(String.join("; ", view.signal().reasons()));
    }

    private static void quality(PdfPaper paper, BriefView view) {
        BriefView.Quality quality = view.quality();
        paper.heading("Data quality and provenance");
        paper.line("Rows read " + quality.read() + " = written " + quality.written() + " + rejected "
                + quality.rejected() + " + duplicates " + quality.duplicates() + " + unchanged "
                + quality.unchanged());
        quality.stale().forEach(row -> paper.line("Stale: " + row.where() + ": " + row.what()));
        quality.jumps().forEach(row -> paper.line("Jump: " + row.where() + " " + row.what() + " on " + row.raw()));
        BriefView.Origin origin = view.origin();
        paper.note("Model " + origin.model() + " " + origin.modelVersion() + ", engine " + origin.engineVersion()
                + ", job execution " + origin.jobExecution() + ", " + origin.inputCount() + " lake objects read");
        paper.note(
                "Signals are the output of a fixed rule on past prices; past results say nothing certain about future"
                        + " ones.");
    }
}
