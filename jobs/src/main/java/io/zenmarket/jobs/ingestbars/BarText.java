package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.readerswriters.staging.BarFrame;
import java.time.Instant;
import java.time.ZoneOffset;

/// Bars as text for people, where the text they were read from is gone.
final class BarText {

    private BarText() {}

    /// `symbol,time,open,high,low,close,volume`.
    static String of(BarFrame frame, int row) {
        BarColumns bars = frame.bars();
        return frame.symbol() + "," + time(bars.time()[row]) + "," + bars.open()[row] + "," + bars.high()[row] + ","
                + bars.low()[row] + "," + bars.close()[row] + "," + bars.volume()[row];
    }

    /// An ISO date for midnight UTC, else an ISO instant.
    static String time(long epochSeconds) {
        Instant instant = Instant.ofEpochSecond(epochSeconds);
        return epochSeconds % 86_400 == 0
                ? instant.atOffset(ZoneOffset.UTC).toLocalDate().toString()
                : instant.toString();
    }
}
