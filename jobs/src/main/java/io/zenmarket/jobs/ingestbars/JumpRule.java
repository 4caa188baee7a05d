package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.market.CorporateAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// When a close-to-close change is too large to pass unremarked: more than `limit` up, or the same factor down, on
/// a day without a split. Such a bar is kept and flagged: it may be right.
final class JumpRule {

    private record Day(String symbol, LocalDate date) {}

    private final double factor;
    private final Set<Day> splits;

    /// @param limit fraction: 0.5 flags a close above 1.5 times or below 1/1.5 of the close before
    /// @param actions known corporate actions
    JumpRule(double limit, List<CorporateAction> actions) {
        this.factor = 1 + limit;
        this.splits = actions.stream()
                .filter(action -> action.kind() == CorporateAction.Kind.SPLIT)
                .map(action -> new Day(action.symbol(), action.exDate()))
                .collect(Collectors.toSet());
    }

    /// @param before close of the bar before, `NaN` when there is none
    boolean isJump(String symbol, long time, double before, double close) {
        if (!(close > before * factor || close * factor < before)) {
            return false;
        }
        return !splits.contains(new Day(symbol, LocalDate.ofEpochDay(Math.floorDiv(time, 86_400L))));
    }
}
