package io.zenmarket.domain.sentiment;

/// Words of more and less, by where their subject is. Terms are separated by commas.
final class DirectionTerms {

    static final String RISES = """
            rise, rises, rose, risen, up, grow, grows, grew, grown, climb, climbs, climbed, surge, surges, surged, soar,
            soars, soared, jump, jumps, jumped, advance, advances, advanced, increase, increases, increased, expand,
            expands, expanded, widen, widens, widened, swell, swells, swelled, balloon, balloons, ballooned, mount,
            mounts, mounted, spike, spikes, spiked, skyrocket, skyrockets, skyrocketed, rocket, rockets, rocketed, zoom,
            zooms, zoomed, leap, leaps, leaped, leapt, bounce, bounces, bounced, bounce back, bounces back, double,
            doubles, doubled, triple, triples, tripled, quadruple, quadruples, quadrupled, accelerate, accelerates,
            accelerated, strengthen, strengthens, strengthened, firms, firmed, pick up, picks up, picked up, perk up,
            uptick, inch up, inches up, edges up, edge up, edged up, ticks up, higher, deepen, deepens, deepened, worsened by,
            intensify, intensifies, intensified, escalate, escalates, escalated, linger, lingers, persist, persists,
            snowball, snowballs, pile up, piles up, peak, peaks, improve, improves, improved, rally on, creep up, creeps up, rocket higher, appreciates, appreciate, appreciated,
            inches higher, edges higher, trades higher, swells to, shoots up, shoot up, shot up, nudges up, heats up,
            builds up, mushrooms, outpaces forecasts""";

    static final String FALLS = """
            fall, falls, fell, fallen, down, decline, declines, declined, drop, drops, dropped, decrease, decreases,
            decreased, sink, sinks, sank, sunk, slump, slumps, slumped, plunge, plunges, plunged, tumble, tumbles, tumbled,
            slide, slides, slid, slip, slips, slipped, dip, dips, dipped, shrink, shrinks, shrank, shrunk, narrow, narrows,
            narrowed, contract by, contracts by, contracted, contraction, recede, recedes, receded, retreat, retreats,
            retreated, fade, fades, faded, ebb, ebbs, ebbed, abate, abates, abated, subside, subsides, subsided, vanish,
            vanishes, vanished, evaporate, evaporates, evaporated, disappear, disappears, diminish, diminishes,
            diminished, wane, wanes, waned, slow, slows, slowed, slow down, slows down, slowed down, decelerate, decelerates, decelerated, cool, cools, cooled,
            weaken, weakens, weakened, soften, softens, softened, nosedive, nosedives, plummet, plummets, plummeted, crater,
            craters, tank, tanks, tanked, crumble, crumbles, crumbled, lower, downtick, edge down, edges down,
            edged down, inches down, edges lower, inches lower, trades lower, drift lower, drifts lower, ease, eases, eased,
            halve, halves, halved, dry up, dries up, dried up, backslides, pull back, pulls back, pullback, shrivel,
            shrivels, thin out, moderate, moderates, moderated, depreciates, depreciate, depreciated, give up, gives up,
            vaporised, come down, comes down, came down, melts, melt, skid, skids, slouch, drift, drifts, nose dive,
            stall, stalls, stalled, lighten, lightens, comes to a halt, come to a halt, comes to an end, come to an end,
            grinds to a halt, grind to a halt,
            worsen, worsens, worsened, deteriorate, deteriorates, deteriorated""";

    static final String RISING = """
            rising, growing, climbing, surging, soaring, jumping, increasing, expanding, widening, swelling, ballooning,
            mounting, spiking, skyrocketing, accelerating, strengthening, firming, deepening, intensifying, escalating,
            bigger, larger, wider, greater, deeper, faster, improving, advancing, doubling, lingering, persistent, elevated,
            heavier, steeper, snowballing, rocketing, more, excess, excessive, heavy, hefty, spiralling, spiraling, runaway,
            sharply higher, huge""";

    static final String FALLING = """
            falling, declining, dropping, decreasing, sinking, slumping, plunging, tumbling, sliding, slipping, shrinking,
            narrowing, contracting, receding, retreating, fading, ebbing, abating, subsiding, vanishing, dwindling,
            diminishing, waning, slowing, decelerating, cooling, weakening, softening, smaller, narrower, lesser, slower,
            fewer, less, easing, moderating, reduced, halving, plummeting, minimal, negligible, zero, worsening,
            deteriorating, lighter""";

    static final String RAISES = """
            raise, raises, raised, raising, lift, lifts, lifted, lifting, boost, boosts, boosted, boosting, hike, hikes,
            hiked, hiking, extend, extends, extended, extending, add to, adds to, added to, fuel, fuels, fuelled, fueled,
            fuelling, stoke, stokes, stoked, stoking, spark, sparks, sparked, trigger, triggers, triggered, bolster,
            bolsters, bolstered, ramp up, ramps up, step up, steps up, drive, drives, push up, pushes up, drives up, bumps up,
            spurs, spur, heighten, heightens, compound, compounds, inflates, exacerbate, exacerbates, prompt, prompts,
            shore up, shores up, beef up, beefs up, scale up, scales up, revises up, revise up, piles on, racks up, runs up,
            restores, restore, restored, reinstates, reinstated, increases its, upped, ups, broadens, multiplies, causes,
            faces, flags, brings""";

    static final String CUTS = """
            cut, cuts, cutting, reduce, reduces, reducing, trim, trims, trimmed, trimming, slash, slashes, slashed,
            slashing, pare, pares, pared, paring, lowers, lowered, lowering, curb, curbs, curbed, curbing, stem, stems,
            stemmed, stemming, contain, contains, contained, halts, halted, halting, end its, ends its, erase, erases,
            erased, erasing, reverse, reverses, reversed, reversing, recoup, recoups, recouped, avoids, avoided, avert, averts,
            averted, averting, overcome, overcomes, overcame, shrug off, shrugs off, shrugged off, shake off, shakes off,
            allay, allays, allayed, calm, calms, calmed, soothe, soothes, quell, quells, dispel, dispels, relieve, relieves,
            alleviate, alleviates, mitigate, mitigates, offset, offsets, eliminate, eliminates, eliminated, wipe off, repay,
            repays, repaid, repaying, pays down, pay down, paid down, pays off, pay off, paid off, retire, retires, tame,
            tames, tamed, shed, sheds, shedding, scale back, scales back, scaled back, rein in, reins in, brings down, bring
            down, drive down, drives down, revises down, withdraw, withdraws, withdrew, withdrawn, suspends its, omits, drop
            plan, snap, snaps, minimise, minimises, minimize, prevent, prevents,
            prevented, escape, escapes, escaped, clip, clips, defuse, defuses, lessens, lessen,
            overturn, overturns, overturned, tempers, temper, crimp, crimps, curtail, curtails, curtailed, reduction, removes, revokes, revoke, revoked, drops charges,
            stops, stop, stopped, dodges, dodge, dodged, beats back, fights off, resolves its, clears, cleared, refinances,
            puts an end to, put an end to, cutback, cutbacks, rids, get rid of, without, free of, free from""";

    static final String HIGH = """
            high, highs, record, record high, all time high, week high, month high, year high, new high, multi year high,
            lifetime high, fresh high, record highs, month highs, week highs, year highs, new highs""";

    static final String LOW = """
            low, lows, record low, all time low, week low, month low, year low, new low, multi year low, lifetime low,
            fresh low, record lows, month lows, week lows, year lows, new lows""";

    private DirectionTerms() {}
}
