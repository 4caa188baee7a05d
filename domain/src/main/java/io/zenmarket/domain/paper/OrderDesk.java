package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.Amount;
import io.zenmarket.domain.backtest.Cause;
import io.zenmarket.domain.backtest.Order;
import io.zenmarket.domain.backtest.OrderStatus;
import io.zenmarket.domain.backtest.OrderType;
import io.zenmarket.domain.backtest.PortfolioSession;
import io.zenmarket.domain.backtest.WaitingOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Numbers the engine's orders, and says after each session which are new or changed. Not thread-safe.
final class OrderDesk {

    private static final long DAY = 86_400;

    private final List<PaperOrder> kept;
    private final long before;
    /// Those that wait, by the engine's id.
    private final SortedMap<Integer, PaperOrder> waiting = new TreeMap<>();
    private int seen;

    /// @param kept the orders that the engine goes on with
    /// @param before how many orders there were
    OrderDesk(List<PaperOrder> kept, long before) {
        this.kept = kept;
        this.before = before;
        for (int id = 0; id < kept.size(); id++) {
            waiting.put(id, kept.get(id));
        }
        seen = kept.size();
    }

    /// The number of an order.
    long number(int id) {
        return id < kept.size() ? kept.get(id).number() : before + 1 + id - kept.size();
    }

    /// How many orders there are.
    long count() {
        return before + seen - kept.size();
    }

    /// What the engine goes on with.
    static List<WaitingOrder> resumed(List<PaperOrder> orders) {
        return orders.stream().map(OrderDesk::resumed).toList();
    }

    /// Orders that are new or changed since this was asked last.
    List<PaperOrder> changed(PortfolioSession session, LocalDate today) {
        List<Integer> ids = new ArrayList<>(waiting.keySet());
        for (; seen < session.orders().size(); seen++) {
            ids.add(seen);
        }
        List<WaitingOrder> open = session.state().orders();
        int[] openIds = session.waiting();
        double[] estimates = session.estimates();
        SortedMap<Integer, PaperOrder> now = new TreeMap<>();
        for (int i = 0; i < openIds.length; i++) {
            now.put(openIds[i], waits(openIds[i], open.get(i), estimates[i]));
        }
        List<PaperOrder> changed = new ArrayList<>();
        for (int id : ids) {
            PaperOrder known = waiting.get(id);
            PaperOrder order =
                    now.containsKey(id) ? now.get(id) : ended(session.orders().get(id), known, today);
            if (!order.equals(known)) {
                changed.add(order);
            }
        }
        waiting.clear();
        waiting.putAll(now);
        return changed;
    }

    private PaperOrder waits(int id, WaitingOrder order, double estimate) {
        PaperOrder known = waiting.get(id);
        double quantity = order.filled() + order.rest();
        PaperOrder.Progress progress =
                new PaperOrder.Progress(quantity, order.filled(), order.rest(), OrderStatus.WAITING, Optional.empty());
        if (known != null) {
            return known.with(progress);
        }
        return new PaperOrder(
                number(id),
                date(order.time()),
                order.symbol(),
                side(order.amount()),
                new PaperOrder.Reason(order.cause(), order.type(), Double.NaN),
                new PaperOrder.Basis(order.strength(), order.equity(), order.fraction()),
                estimate,
                progress);
    }

    private PaperOrder ended(Order order, @Nullable PaperOrder known, LocalDate today) {
        PaperOrder.Progress progress =
                new PaperOrder.Progress(order.quantity(), order.filled(), 0, order.status(), Optional.of(today));
        if (known != null) {
            return known.with(progress);
        }
        double price = order.type() == OrderType.LIMIT ? order.limit() : order.stop();
        return new PaperOrder(
                number(order.id()),
                date(order.time()),
                order.symbol(),
                PaperOrder.Side.FLAT,
                new PaperOrder.Reason(order.cause(), order.type(), price),
                new PaperOrder.Basis(0, Double.NaN, Double.NaN),
                order.quantity(),
                progress);
    }

    private static WaitingOrder resumed(PaperOrder order) {
        Amount amount =
                switch (order.side()) {
                    case LONG -> new Amount.Entry(1);
                    case SHORT -> new Amount.Entry(-1);
                    case FLAT -> new Amount.Everything();
                };
        Cause cause = order.reason().cause();
        return new WaitingOrder(
                order.symbol(),
                amount,
                cause,
                order.reason().type(),
                order.date().toEpochDay() * DAY,
                order.basis().strength(),
                order.basis().equity(),
                order.basis().fraction(),
                order.progress().rest(),
                order.progress().filled());
    }

    private static PaperOrder.Side side(Amount amount) {
        return switch (amount) {
            case Amount.Entry(int side) -> side > 0 ? PaperOrder.Side.LONG : PaperOrder.Side.SHORT;
            case Amount.Everything() -> PaperOrder.Side.FLAT;
            case Amount.Units(double quantity) -> throw unknown(amount);
            case Amount.Weight(double fraction) -> throw unknown(amount);
        };
    }

    private static IllegalArgumentException unknown(Amount amount) {
        return new IllegalArgumentException("paper order: expected an entry or an exit, was " + amount);
    }

    private static LocalDate date(long time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time, DAY));
    }
}
