package io.zenmarket.readerswriters.parquet;

import io.zenmarket.domain.market.BarColumns;
import java.util.Locale;

/// The number columns of a bar, which a reader may ask for one by one.
public enum PriceColumn {
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    VOLUME;

    /// The column's name in a file: `open`, `high`, `low`, `close`, `volume`.
    String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// This column's array.
    double[] of(BarColumns bars) {
        return switch (this) {
            case OPEN -> bars.open();
            case HIGH -> bars.high();
            case LOW -> bars.low();
            case CLOSE -> bars.close();
            case VOLUME -> bars.volume();
        };
    }
}
