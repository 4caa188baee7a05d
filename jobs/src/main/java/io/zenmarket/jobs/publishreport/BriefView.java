package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.DataQuality;
import io.zenmarket.domain.brief.MarketBias;
import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.domain.brief.Provenance;
import io.zenmarket.domain.brief.RecentBacktests;
import io.zenmarket.jobs.page.Figures;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A brief as the texts that the templates place. Nothing is escaped here: the template engine does that.
record BriefView(
        String date,
        String longDate,
        Bias bias,
        List<SymbolView> symbols,
        NewsView news,
        List<AgreementView> agreements,
        List<CostView> costs,
        List<AccountView> accounts,
        Backtests backtests,
        Quality quality,
        Origin origin,
        boolean anySimulated) {

    /// Whether there is agreement to show.
    boolean agreed() {
        return !agreements.isEmpty();
    }

    /// Whether there are paper accounts.
    boolean traded() {
        return !accounts.isEmpty();
    }

    /// Whether backtests were answered.
    boolean tested() {
        return !backtests.runs().isEmpty();
    }

    /// Whether a language model was asked.
    boolean asked() {
        return !costs.isEmpty();
    }

    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    /// The head line.
    record Bias(String css, String icon, String word, String score, String needle, Share buy, Share hold, Share sell) {

        static Bias of(MarketBias bias) {
            MarketBias.Counts counts = bias.counts();
            int total = counts.total();
            Share buy = Share.of(counts.buy(), 0, total);
            Share hold = Share.of(counts.hold(), counts.buy(), total);
            Share sell = Share.of(counts.sell(), counts.buy() + counts.hold(), total);
            String needle = Double.isNaN(bias.score()) ? "" : plain(100 * (1 + bias.score()));
            String word = bias.lean().name().toLowerCase(Locale.ROOT);
            return new Bias(word, icon(bias.lean()), word, Figures.signed(bias.score(), 2), needle, buy, hold, sell);
        }

        private static String icon(MarketBias.Lean lean) {
            return switch (lean) {
                case BULLISH -> "▲";
                case NEUTRAL -> "◆";
                case BEARISH -> "▼";
            };
        }
    }

    /// A signal's part of all signals: as text, and as a stretch of a bar 200 wide.
    record Share(int count, String percent, String x, String width) {

        static Share of(int count, int before, int total) {
            double unit = 200.0 / Math.max(1, total);
            String percent = total == 0 ? Figures.UNDEFINED : Figures.percent((double) count / total, 0);
            return new Share(count, percent, plain(before * unit), plain(count * unit));
        }
    }

    /// The backtests.
    record Backtests(String since, List<BacktestView> runs, String more) {

        static Backtests of(RecentBacktests backtests) {
            return new Backtests(
                    backtests.since().toString(),
                    backtests.runs().stream().map(BacktestView::of).toList(),
                    Figures.more(backtests.count() - backtests.runs().size()));
        }
    }

    /// The data-quality box.
    record Quality(
            String read,
            String written,
            String rejected,
            String duplicates,
            String unchanged,
            List<Row> rejects,
            String moreRejects,
            List<Row> stale,
            String staleCount,
            List<Row> jumps,
            String jumpCount,
            String moreJumps) {

        /// One line of a list.
        record Row(String where, String what, String raw) {}

        static Quality of(DataQuality quality) {
            var accounts = quality.accounts();
            return new Quality(
                    Figures.count(accounts.read()),
                    Figures.count(accounts.written()),
                    Figures.count(accounts.rejected()),
                    Figures.count(accounts.duplicates()),
                    Figures.count(accounts.unchanged()),
                    quality.rejects().stream()
                            .map(row -> new Row(row.source() + ":" + row.line(), row.reason(), row.rawText()))
                            .toList(),
                    Figures.more(accounts.rejected() - quality.rejects().size()),
                    quality.stale().stream()
                            .map(stale -> new Row(stale.symbol(), stale.reason(), ""))
                            .toList(),
                    some(quality.stale().size()),
                    quality.jumps().stream()
                            .map(jump -> new Row(
                                    jump.symbol(),
                                    Figures.change(jump.change()),
                                    jump.date().toString()))
                            .toList(),
                    some(quality.jumpCount()),
                    Figures.more(quality.jumpCount() - quality.jumps().size()));
        }

        private static String some(long count) {
            return count == 0 ? "" : Figures.count(count);
        }
    }

    /// Where the brief comes from.
    record Origin(
            long jobExecution,
            String engineVersion,
            String model,
            String modelVersion,
            List<Input> inputs,
            String inputCount,
            boolean fewInputs,
            String generatedAt) {

        private static final int FEW = 12;
        private static final int SHORT_HASH = 12;

        /// One object of the lake.
        record Input(String key, String sha256, String shortSha256, String rows) {

            static Input of(Provenance.Input input) {
                String hash = input.sha256();
                String start = hash.substring(0, Math.min(SHORT_HASH, hash.length()));
                return new Input(input.key(), hash, start, Figures.count(input.rows()));
            }
        }

        static Origin of(Provenance provenance) {
            return new Origin(
                    provenance.jobExecution(),
                    provenance.engineVersion(),
                    provenance.model(),
                    provenance.modelVersion(),
                    provenance.inputs().stream().map(Input::of).toList(),
                    Figures.count(provenance.inputs().size()),
                    provenance.inputs().size() <= FEW,
                    provenance.generatedAt().map(Object::toString).orElse(""));
        }
    }

    static BriefView of(MarketBrief brief) {
        LocalDate date = brief.businessDate();
        return new BriefView(
                date.toString(),
                LONG_DATE.format(date),
                Bias.of(brief.bias()),
                IntStream.range(0, brief.symbols().size())
                        .mapToObj(i -> SymbolView.of(i + 1, brief.symbols().get(i)))
                        .toList(),
                NewsView.of(brief.news().session()),
                brief.news().agreements().stream().map(AgreementView::of).toList(),
                brief.news().costs().stream().map(CostView::of).toList(),
                brief.accounts().stream().map(AccountView::of).toList(),
                Backtests.of(brief.backtests()),
                Quality.of(brief.quality()),
                Origin.of(brief.provenance()),
                brief.symbols().stream().anyMatch(symbol -> symbol.simulated()));
    }

    /// A coordinate for SVG.
    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
