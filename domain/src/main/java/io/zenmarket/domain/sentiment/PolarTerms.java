package io.zenmarket.domain.sentiment;

/// Words and phrases that are good or bad by themselves, by strength. Terms are separated by commas.
final class PolarTerms {

    static final String VERY_GOOD = """
            better than expected, better than feared, above expectations, above estimates, above forecasts,
            above consensus, tops estimates, beats estimates, beats expectations, beats forecasts, beat estimates,
            beat expectations, beat forecasts, beats street, top expectations, tops expectations, tops forecasts,
            exceeds expectations, exceeds estimates, exceed expectations, exceeded expectations, ahead of expectations,
            ahead of estimates, blockbuster, blowout, stellar, swings to profit, swings to a profit, swung to profit,
            swung to a profit, returns to profit, return to profit, returned to profit, turns profitable, turns profit,
            back in the black, turnaround, breakthrough, record profit, record earnings, record sales, record revenue,
            outperform, outperforms, outperformed, outperforming, outperformer, multibagger, lifts ban, wins approval,
            gets approval, receives approval, approval for, clears hurdle, cleared of, acquitted, windfall, top pick, worst is over, worst over,
            worst seems over, worst is behind, worst behind, lifts curbs, lifts sanctions, lifts restrictions""";

    static final String GOOD = """
            beat, strong, stronger, strongest, robust, solid, healthy, upbeat, bullish, bull, bulls, optimistic,
            profitable, turns positive, positive outlook, outlook positive, positive results, positive trend,
            positive territory, positive note, positive for, win, wins, won, winning, winner, winners, award, awarded, awards, secures, secured,
            bags, bagged, clinches, approval, approves order, approved, success, successful, successfully, succeed,
            succeeds, thrives, thrive, thriving, boom, booms, booming, boon, upside, upswing, uptrend, upturn, upgrade,
            resilient, resilience, outshine, outshines, shine, shines, shining, glitter, glitters, sparkle, sparkles,
            buoyant, buoyed, cheer, cheers, cheered, cheerful, attractive, undervalued, bargain, bargains, favourable,
            favorable, favourite, favorite, impressive, encouraging, innovative, improvement, improvements, better,
            best, recommend buy, initiates buy, accumulate, overweight, buy call, must buy, good, great, excellent,
            exceptional, milestone, support, supports, supported, supportive, rescue, rescued, bailout, relief, revive,
            revives, revived, revival, reward, rewards, benefit, benefits, benefited, lucrative, leader, leads gains,
            breakout, break out, safe haven, oversubscribed, in demand, on track, green light, gets nod, gets clearance,
            nod for, resolves, resolved, settles dispute, settles lawsuit, settles case, settles probe, settles claims, ends dispute,
            ends strike, ends losing streak, ends losing run, ends slump, reopens, resumes, resume, resumed, confident, bright,
            brighter, brightens, bottoms out, bottomed out, stabilises, stabilizes, stabilise, stabilize, sizzle,
            sizzles, dazzles, pleases, delights, delight, roars, roar, hot, sweet, in the green, in green, stays bullish,
            opens higher, closes higher, ends higher, ends up, ends in green, settles higher, snaps losing streak,
            snaps losing run, rides on, propel, propels, fillip, turbocharges, tailwind, tailwinds, buyback, buy back,
            buybacks, bonus issue, special dividend, share repurchase, stimulus, easing of, reform, reforms, peace,
            truce, ceasefire, partnership, partners with, collaborates, teams up, ties up, tie up""";

    static final String SOMEWHAT_GOOD = """
            buy, buys, buying, launch, launches, launched, unveils, expansion, expands into, enters, opportunity,
            opportunities, potential, deal, pact, agreement, alliance, acquire, acquires, merger, partner,
            invests, invest, inflow, inflows, new order, new orders, wins order, contract, contracts, bets on, backs,
            backed, backing, likes, favours, favors, hopeful, promising, stable, steady growth, interest in""";

    static final String VERY_BAD = """
            worse than expected, worse than feared, below expectations, below estimates, below forecasts,
            below consensus, misses estimates, misses expectations, misses forecasts, missed estimates,
            missed expectations, miss estimates, miss expectations, falls short, fell short, fall short, short of
            estimates, short of expectations, profit warning, profit warnings, warns on profit, issues warning, swings to
            loss, swings to a loss, swung to loss, swung to a loss, slips into loss, slips into the red, into the red,
            in the red, in red, posts loss, reports loss, bankrupt, bankruptcy, bankruptcies, insolvent, insolvency,
            chapter 11, liquidation, receivership, collapse, collapses, collapsed, collapsing, fraud, fraudulent, scam,
            scandal, scandals, embezzlement, money laundering, crash, crashes, crashed, crashing, meltdown, rout,
            bloodbath, carnage, catastrophe, catastrophic, disaster, disastrous, crisis, crises, recession, depression,
            bribery, delisted, delisting, wiped out, wipes out, wipe out, junk status, underperform, underperforms,
            underperformed, underperforming, underperformer, freefall, free fall""";

    static final String BAD = """
            miss, misses, missed, weak, weaker, weakest, weakness, soft, softer, sluggish, poor, poorer, dismal, gloomy,
            gloom, bleak, grim, bearish, bear, bears, pessimistic, pessimism, turns negative, negative outlook,
            outlook negative, negative results, negative trend, negative territory, negative note, negative for, unprofitable, loss making, lossmaking,
            fail, fails, failed, failing, failure, failures, lose, loses, lost, losing, loser, losers, trouble, troubled,
            troubles, woes, woe, struggle, struggles, struggling, struggled, suffer, suffers, suffered, suffering, hurt,
            hurts, hit by, hits hard, hard hit, dent, dents, dented, drags, drag, dragged, drags down, drag down, bogged down, bogs down, weighs down, weigh, weighs,
            weighed, weighing, headwind, headwinds, threat, threats, threaten, threatens, threatened, threatening, warn,
            warns, warned, warning, warnings, lawsuit, lawsuits, litigation, probe, probes, probed, investigation,
            investigated, investigating, raid, raids, raided, arrest, arrested, arrests, guilty, convicted, illegal,
            violation, violations, breach, breaches, penalty, penalties, penalised, penalized, fine of, banned, ban, bans,
            halt, suspension, suspended, suspends, recall of, recalls, recalled, defect, defects, defective, strike,
            strikes, protest, protests, walkout, shutdown, shut down, shuts down, shuts, closure, closures, closes plants,
            layoff, layoffs, lay off, lays off, laid off, sack, sacks, sacked, retrench, job cuts, fire sale, default on,
            downturn, downside, downtrend, slowdown, stagnation, stagnant, stagnates, stagflation, turmoil, turbulence,
            turbulent, panic, sell off, selloff, sell offs, selling pressure, profit booking, profit taking, correction,
            disappoint, disappoints, disappointed, disappointing, disappointment, underwhelm, underwhelming, downbeat,
            overvalued, expensive valuations, bubble, contagion, chaos, shock, shocks, jolt, jolts, jolted, blow, worst,
            worse, bad, terrible, ugly, adverse, adversely, vulnerable, fragile, distress, distressed, stressed, stress,
            strain, strained, strains, underweight, sell call, overweight cut, scrap, scraps, scrapped, cancel, cancels,
            cancelled, cancellation, terminates, terminated, rejects, rejected, rejection, blocked, blocks deal, setback,
            setbacks, snag, snags, hurdle, hurdles, impasse, deadlock, dispute, disputes, feud, row over, backlash,
            boycott, boycotts, hack, hacked, cyberattack, data breach, outage, outages, explosion, accident,
            casualty, casualties, flood, earthquake, war, conflict, attack, attacks, sanction, sanctions, sanctioned,
            embargo, impairment, writedown, write down, write downs, write off, writes off, writes down,
            resigns, resign, resigned, resignation, quits, steps down, ousted, exit, exits, outflow, outflows, fake,
            overcapacity, glut, oversupply, shortage, shortages, shortfall, opens lower, closes lower, ends lower,
            ends down, settles lower, in trouble, under pressure, on edge, takes a hit, took a hit, takes a beating,
            snaps winning streak, snaps rally, squeeze, squeezes, squeezed, erode, erodes, eroded, erosion, dim, dims, dull, lacklustre, lackluster,
            subdued, muted, tepid, anaemic, anemic, fizzle, fizzles, fizzled, languish, languishes, wobble, wobbles,
            stumble, stumbles, stumbled, stutter, stutters, falter, falters, faltered, faltering, stalling, derail, derails, derailed, hammered, battered, pummelled, bruised, rattled, rattles, rattle, spook,
            spooks, spooked, jitters, jittery, cautious, overhang, red flag, red flags, unpaid, delinquent, unsold,
            mired, dwindle, dwindles, avoid, sour, sours, soured, dampens, dampen, dampened""";

    static final String SOMEWHAT_BAD = """
            sell, sells stake, selling, wary, caution, cautions, uncertain, volatile, choppy, delay, delays, delayed,
            postpones, postponed, defers, deferred, problem, problems, difficult, tough, tougher, challenges, challenging,
            scrutiny, allegation, allegations, alleged, accuses, accused, sue, penalty on, exposure to, hawkish,
            unrest, standoff, missing, dispute with, expensive, overbought, restructuring, divests""";

    private PolarTerms() {}
}
