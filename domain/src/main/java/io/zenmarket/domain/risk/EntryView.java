package io.zenmarket.domain.risk;

import io.zenmarket.domain.backtest.Holdings;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.Opening;

/// Makes of what an account holds what limits look at.
final class EntryView {

    private final Groups groups;

    EntryView(Groups groups) {
        this.groups = groups;
    }

    Entry of(Opening opening, Holdings holdings, double riskUsed, int dayTrades) {
        int symbol = opening.symbol();
        Comovement comovement = new Comovement(holdings.market());
        double volume = comovement.volume(symbol, opening.row(), holdings.row(symbol), VolumeParticipation.SESSIONS);
        return new Entry(
                opening.side(),
                opening.units(),
                Math.max(opening.price(), opening.market()),
                opening.risk(),
                book(opening, holdings, comovement),
                new Entry.Session(riskUsed, dayTrades, volume));
    }

    /// Equity if the fill were made now, and marked at the market.
    static double equity(Opening opening, Holdings holdings) {
        int symbol = opening.symbol();
        double units = opening.closing() + opening.units();
        double quantity = holdings.quantity(symbol);
        double marked = quantity == 0 ? 0 : quantity * (opening.market() - holdings.mark(symbol));
        return holdings.equity()
                + marked
                - units * Math.abs(opening.price() - opening.market())
                - holdings.commission(units, opening.price());
    }

    private Entry.Book book(Opening opening, Holdings holdings, Comovement comovement) {
        Market market = holdings.market();
        String symbol = market.symbol(opening.symbol());
        double left = holdings.quantity(opening.symbol()) + opening.side() * opening.closing();
        double own = left * opening.market();
        double gross = Math.abs(own);
        double net = own;
        double sector = gross;
        double assetClass = gross;
        int positions = left == 0 ? 0 : 1;
        int correlated = 0;
        for (int i = 0; i < holdings.count(); i++) {
            int other = holdings.held(i);
            if (other != opening.symbol()) {
                double value = holdings.quantity(other) * holdings.mark(other);
                gross += Math.abs(value);
                net += value;
                sector += groups.sameSector(symbol, market.symbol(other)) ? Math.abs(value) : 0;
                assetClass += groups.sameClass(symbol, market.symbol(other)) ? Math.abs(value) : 0;
                positions++;
                correlated += correlated(opening, other, Math.signum(value), comovement) ? 1 : 0;
            }
        }
        double equity = equity(opening, holdings);
        return new Entry.Book(equity, own, gross, net, sector, assetClass, positions, correlated);
    }

    private static boolean correlated(Opening opening, int other, double side, Comovement comovement) {
        double correlation =
                comovement.correlation(opening.symbol(), other, opening.row(), CorrelatedPositions.SESSIONS);
        return opening.side() * side * correlation >= CorrelatedPositions.CORRELATED;
    }
}
