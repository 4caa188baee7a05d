package io.zenmarket.readerswriters.lake;

import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;
import java.util.Locale;

/// The keys of the lake, in Hive style, so that DuckDB, Athena or Spark read it without us.
public final class LakeKeys {

    /// All sentiment per symbol and session.
    public static final String SENTIMENT = "sentiment/";

    /// The list of all reports about business dates; links are relative to it.
    public static final String REPORT_INDEX = "reports/index.html";

    private LakeKeys() {}

    /// All bars of an interval.
    public static String bars(Interval interval) {
        return "bars/interval=" + interval + "/";
    }

    /// The bars of one year and bucket.
    public static String bars(Interval interval, int year, int bucket) {
        return String.format(Locale.ROOT, "%syear=%d/bucket=%02d/bars.parquet", bars(interval), year, bucket);
    }

    /// The signals of one session and model.
    public static String signals(LocalDate date, String model) {
        return "signals/date=" + date + "/model=" + model + "/signals.parquet";
    }

    /// The sentiment of one year's sessions.
    public static String sentiment(int year) {
        return SENTIMENT + "year=" + year + "/sentiment.parquet";
    }

    /// The news of one day, UTC.
    public static String news(LocalDate date) {
        return "news/date=" + date + "/news.parquet";
    }

    /// A report about one business date.
    public static String report(LocalDate date, String fileName) {
        return "reports/date=" + date + "/" + fileName;
    }

    /// All results of a backtest.
    public static String backtest(String run) {
        return "backtests/run=" + run + "/";
    }

    /// A numbered part of a backtest's results.
    public static String backtestPart(String run, int part) {
        return String.format(Locale.ROOT, "%spart-%05d.parquet", backtest(run), part);
    }

    /// A file of a backtest's report.
    public static String backtestReport(String run, String fileName) {
        return "reports/backtest=" + run + "/" + fileName;
    }
}
