package io.zenmarket.readerswriters.csv;

import java.util.List;
import java.util.Locale;

/// What a column can hold, with the header names it is known by. Names are compared by their letters and digits only,
/// in lower case: `<TICKER>`, `"Ticker"` and `ticker` are the same. The first name that a header holds wins.
public enum CsvField {
    SYMBOL("symbol ticker instrument sym code name"),
    DATE("date datetime timestamp day tradedate tradingdate tradingday time unix"),
    TIME("time"),
    OPEN("open openprice o pxopen"),
    HIGH("high highprice h pxhigh"),
    LOW("low lowprice l pxlow"),
    CLOSE("close closeprice c closelast last pxlast price"),
    VOLUME("volume vol v totalvolume tradedvolume tickvol");

    private final String names;

    /// @param names with a blank between
    CsvField(String names) {
        this.names = names;
    }

    List<String> names() {
        return List.of(names.split(" ", -1));
    }

    /// Whether a file without such a column cannot be read.
    boolean required() {
        return this != SYMBOL && this != TIME && this != VOLUME;
    }

    static String normal(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /// As written in messages and configuration.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
