package io.zenmarket.readerswriters.http;

import io.zenmarket.readerswriters.http.YahooHistory.Split;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Takes back the split adjustment that the service applies to all it sends:
///
/// as traded = adjusted × F, volume as traded = adjusted ÷ F, where F = product of the ratios of all splits whose first
/// session is after the bar's.
///
/// The service keeps prices as 32-bit floats and prints them as doubles, so 499.23 after a 4:1 split arrives as
/// 124.80750274658203. A number that is exactly such a float is read as the shortest decimal that names this float
/// (124.8075), and a price after multiplication is rounded to the seven significant digits a float holds (499.2300).
/// That way the same bar is the same number before and after a split is announced. Volumes become whole.
final class SplitAdjustment {

    private static final MathContext FLOAT_DIGITS = new MathContext(7);

    /// First session of a split to the product of its ratio and all later ones.
    private final NavigableMap<LocalDate, Double> factors = new TreeMap<>();

    SplitAdjustment(List<Split> ascending) {
        double factor = 1;
        for (Split split : ascending.reversed()) {
            factor *= split.ratio();
            factors.put(split.exDate(), factor);
        }
    }

    /// F of a session.
    double factor(LocalDate session) {
        Map.Entry<LocalDate, Double> later = factors.higherEntry(session);
        return later == null ? 1 : later.getValue();
    }

    static double priceAsTraded(double adjusted, double factor) {
        double price = shortest(adjusted);
        return factor == 1 || !Double.isFinite(price)
                ? price
                : new BigDecimal(price * factor).round(FLOAT_DIGITS).doubleValue();
    }

    static double volumeAsTraded(double adjusted, double factor) {
        return factor == 1 ? adjusted : Math.rint(adjusted / factor);
    }

    private static double shortest(double value) {
        float single = (float) value;
        return single == value ? Double.parseDouble(Float.toString(single)) : value;
    }
}
