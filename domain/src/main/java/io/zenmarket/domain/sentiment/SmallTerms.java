package io.zenmarket.domain.sentiment;

/// The small words of the lexicon. Terms are separated by commas.
final class SmallTerms {

    static final String NEGATORS = """
            not, no, never, neither, nor, none, cannot, hardly, barely, scarcely, unable to, unlikely to, unlikely,
            fails to, fail to, failed to, refuses to, declines to, yet to, far from, no longer, nothing, denies, lacks,
            little, lack of, absence of, nowhere near, stops short of, rules out, ruled out, rule out""";

    static final String STRONG = """
            sharply, sharp, steeply, steep, strongly, significantly, substantially, heavily, massively, dramatically,
            extremely, highly, very, hugely, biggest, massive, big, major, severe, severely, badly, drastically, rapidly,
            considerably, markedly""";

    static final String MILD = """
            slightly, modestly, marginally, somewhat, moderately, mildly, slight, modest, marginal, mild, a bit, partly""";

    static final String MITIGATORS = """
            less than expected, less than feared, less than forecast, less than estimated, by less than expected,
            not as much as feared, not as much as expected, less than analysts expected, less than thought""";

    static final String STEADY = """
            unchanged, flat, steady, steadies, little changed, in line with, in line, as expected, no change, sideways,
            range bound, rangebound, mixed, neutral, maintains, reiterates, reaffirms, keeps, holds steady, on hold, to hold,
            scheduled, schedules, to report, to announce, to meet, to hold meeting, appoints, names, agenda, preview,
            how to, why, what, here's, things to know, stocks to watch, in focus, live updates, to publish, to release,
            calendar, ahead of results, broadly stable, treads water""";

    static final String NOTHING = """
            set up, sets up, setting up, start up, start ups, startup, startups, up to, sign up, signs up, wrap up, wraps up,
            up for sale, up for, follow up, back up, make up, line up, lines up, open up, down payment, touch down,
            not only, no doubt, no matter, no less than, year to date, high court, high speed, high street, high frequency,
            high level, lower house, lower court, new york stock exchange, stock exchange, interest in company, call up,
            cut off, cut off date, growth plan, profit sharing, fall out, fall season, spring fall, bank holiday,
            drop in centre, high tech, low cost, up close, ups and downs, share sale, stock split, at stake, gives up seat,
            more than, no 1, no one, high end, low end, record date, how much, stock market holiday, short term, ahead of, stop loss, faster than, slower than, quicker than,
            stop losses, snap up, snaps up, snapped up""";

    static final String BEATS = """
            beats, overtakes, overtook, outpaces, outpaced, surpasses, surpassed, tops, topped, trumps, edges out, defeats,
            defeated, outsells, outsold, outbids, pips, dethrones, leapfrogs, outshines rival, takes share from,
            took share from, wins share from, gains share from, steals share from, poaches, pulls ahead of, exceeds,
            exceeded, takes customers from, wins customers from""";

    static final String LAGS = """
            lags, lagged, lagging, lags behind, trails, trailed, trailing, loses to, lost to, loses out to, loses share to,
            loses ground to, loses market share to, falls behind, fell behind, cedes share to, loses customers to,
            loses contract to""";

    static final String ACCUSES = """
            sues, sued, fines, fined, penalises, penalizes, accuses of, charges with, slaps, blacklists,
            raps, rapped, slams, bars, barred, blames, drops supplier, snubs, dumps, dumped, ditches, ditched""";

    static final String UPGRADES = "upgrades, upgraded, upgrading";

    static final String DOWNGRADES = "downgrades, downgraded, downgrading, downgrade";

    private SmallTerms() {}
}
