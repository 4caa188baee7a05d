package io.zenmarket.domain.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/// The catalogue of limits, in the order in which they look at an entry.
public final class RiskLimits {

    private static final Map<String, DoubleFunction<RiskLimit>> CATALOGUE = catalogue();

    private RiskLimits() {}

    private static Map<String, DoubleFunction<RiskLimit>> catalogue() {
        Map<String, DoubleFunction<RiskLimit>> all = new LinkedHashMap<>();
        all.put(DailyLoss.NAME, DailyLoss::new);
        all.put(DailyDrawdown.NAME, DailyDrawdown::new);
        all.put(Drawdown.NAME, Drawdown::new);
        all.put(LosingStreak.NAME, LosingStreak::new);
        all.put(PatternDayTrader.NAME, PatternDayTrader::new);
        all.put(OpenPositions.NAME, OpenPositions::new);
        all.put(CorrelatedPositions.NAME, CorrelatedPositions::new);
        all.put(PositionSize.NAME, PositionSize::new);
        all.put(SectorExposure.NAME, SectorExposure::new);
        all.put(AssetClassExposure.NAME, AssetClassExposure::new);
        all.put(GrossExposure.NAME, GrossExposure::new);
        all.put(NetExposure.NAME, NetExposure::new);
        all.put(VolumeParticipation.NAME, VolumeParticipation::new);
        all.put(TradeRisk.NAME, TradeRisk::new);
        all.put(DailyRisk.NAME, DailyRisk::new);
        return all;
    }

    /// All names, in their order.
    public static List<String> names() {
        return List.copyOf(CATALOGUE.keySet());
    }

    /// Limits by their names, in the catalogue's order.
    ///
    /// @throws IllegalArgumentException when there is no such limit, or a number makes none
    public static List<RiskLimit> of(Map<String, Double> limits) {
        limits.keySet().forEach(RiskLimits::check);
        return CATALOGUE.entrySet().stream()
                .filter(entry -> limits.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().apply(limits.getOrDefault(entry.getKey(), Double.NaN)))
                .toList();
    }

    private static void check(String name) {
        if (!CATALOGUE.containsKey(name)) {
            throw new IllegalArgumentException(
                    "limits: expected names of " + String.join(", ", names()) + ", was " + name);
        }
    }
}
