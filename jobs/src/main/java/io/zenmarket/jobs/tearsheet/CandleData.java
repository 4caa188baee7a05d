package io.zenmarket.jobs.tearsheet;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.jobs.page.Figures;

/// A symbol's last bars for the page's script.
///
/// @param decimals of its prices
/// @param bars how many there were
record CandleData(
        String symbol,
        int decimals,
        int bars,
        PackedTimes time,
        Packed open,
        Packed high,
        Packed low,
        Packed close,
        Packed volume) {

    static CandleData of(Candles candles, int most) {
        int size = candles.bars().size();
        BarColumns bars = candles.bars().slice(Math.max(0, size - most), size);
        double last = bars.size() == 0 ? Double.NaN : bars.close()[bars.size() - 1];
        int decimals = Figures.decimals(last);
        return new CandleData(
                candles.symbol(),
                decimals,
                size,
                PackedTimes.of(bars.time()),
                Packed.of(bars.open(), decimals),
                Packed.of(bars.high(), decimals),
                Packed.of(bars.low(), decimals),
                Packed.of(bars.close(), decimals),
                Packed.of(bars.volume(), 0));
    }
}
