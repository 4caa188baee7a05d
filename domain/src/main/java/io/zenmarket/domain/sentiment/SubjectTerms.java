package io.zenmarket.domain.sentiment;

/// What can become more or less, by how good more of it is. Terms are separated by commas.
final class SubjectTerms {

    /// More is good; to be named says little.
    static final String GOOD = """
            profit, profits, pat, profit after tax, profit before tax, order inflows, order inflow, net profit, operating profit, gross profit, pretax profit, net income, income,
            operating income, earnings, ebitda, ebit, eps, revenue, revenues, turnover, sales, topline, top line,
            bottomline, bottom line, margin, margins, cash flow, free cash flow, dividend, dividends, payout, outlook,
            guidance, forecast, forecasts, estimates, rating, ratings, credit rating, debt rating, price target,
            target price, target, targets, market share, demand, orders, order book, backlog, bookings, output,
            production, shipments, deliveries, exports, volumes, subscribers, customers, users, traffic, passengers,
            productivity, returns, return on equity, roe, gdp, economy, employment, payrolls, jobs, workforce, staff,
            wages, confidence, consumer confidence, business confidence, sentiment, mood, appetite, risk appetite,
            hope, hopes, liquidity, valuation, valuations, market value, market cap, capitalisation,
            shares, share, stock, stocks, equities, share price, stock price, index, indices, market, markets, bonds,
            futures, reserves, capacity, investment, investments, assets, deposits, lending, credit growth, retail sales,
            industrial output, factory output, factory orders, home sales, housing starts, car sales, momentum, pace,
            buying interest, interest, holdings, collections, net interest income, aum, footfall, activity""";

    /// More is good, and to be named is good.
    static final String GOOD_BY_NAME = """
            growth, gains, gain, gained, gaining, rally, rallies, rallied, rallying, recovery, recover, recovers,
            recovered, recovering, rebound, rebounds, rebounded, rebounding, profitability, synergies, optimism,
            surplus, trade surplus, winning streak, economic growth, sales growth, profit growth, earnings growth""";

    /// More is somewhat good: prices of what is sold, plans.
    static final String SOMEWHAT_GOOD = """
            price, prices, stake, bid, offer, weight, supply, spending, capital spending, rates view, capex,
            premium, premiums, rents, fees, position, house prices, home prices, oil prices, crude prices""";

    /// More is neither good nor bad.
    static final String NEUTRAL = """
            yield, yields, bond yields, treasury yields, funds, fund, capital, cash, money, loan, stance, awareness,
            spread, temperature, ownership, cap, age, board, import, imports""";

    /// More is bad; to be named says little.
    static final String BAD = """
            cost, costs, expense, expenses, expenditure, spend, fuel costs, input costs, operating costs, wage costs,
            interest costs, borrowing costs, labour costs, labor costs, raw material prices, input prices, fuel prices,
            debt, debts, net debt, debt burden, borrowings, borrowing, leverage, liabilities, interest burden, burden,
            inventory, inventories, stockpiles, unsold stock, vacancies, vacancy rate, churn, attrition, staff turnover,
            tax, taxes, duty, duties, tariff, tariffs, interest rate, interest rates, repo rate,
            key rate, policy rate, import bill, subsidy bill, wage bill, bills, working capital needs, loss ratio,
            combined ratio, provision, provisions, provisioning, emissions, red tape, consumer prices, producer prices,
            wholesale prices, food prices, cpi, short interest, short positions, pledged shares, cash burn, burn rate,
            backlog of claims, waiting times, prices paid, cost of capital, discounts, discount""";

    /// More is somewhat bad: whose rate it is often remains unsaid.
    static final String SOMEWHAT_BAD = "rate, rates";

    /// More is bad, and to be named is bad.
    static final String BAD_BY_NAME = """
            loss, losses, net loss, net losses, operating loss, operating losses, pretax loss, quarterly loss,
            annual loss, job losses, bad loans, bad loan, bad debt, bad debts, npa, npas, gross npa, net npa,
            non performing loans, non performing assets, nonperforming loans, soured loans, toxic assets, default,
            defaults, delinquencies, charge offs, writedowns, write offs, impairments, impairment charges, arrears,
            unemployment, unemployment rate, jobless rate, jobless claims, joblessness, redundancies, inflation,
            inflationary pressures, cost pressures, price pressures, pressure, pressures, deficit, deficits,
            trade deficit, fiscal deficit, current account deficit, budget deficit, trade gap, fear, fears, concern,
            concerns, worry, worries, anxiety, uncertainty, doubt, doubts, questions over, eyebrows, alarm, tension, tensions,
            risk, risks, volatility, complaints, penalties bill, injuries, deaths, fatalities, claims bill, damage,
            damages, insolvencies, foreclosures, evictions, redemptions, withdrawals, resignations,
            cancellations, defections, absenteeism, thefts, corruption, poverty, misery, pain, anger, losing streak,
            infections, cases, pollution, waste, fraud cases, lawsuits pending, debt pile, debt load, deterioration,
            credit losses, loan losses, shortage of, disruption, disruptions, bottlenecks, late payments, overdue loans""";

    private SubjectTerms() {}
}
