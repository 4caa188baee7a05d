package io.zenmarket.domain.news;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Near-duplicates of one symbol's stories.
///
/// The stories are gone through in their order (by availability, then hash). One whose [SimHash] differs in
/// three bits or fewer from that of a cluster's first story, at most 72 hours older, joins it, the oldest if
/// there are several; any other begins one. So the clusters depend on the set of the stories alone, and a story
/// on those of the 72 hours before it: stories that come later are merged into what is stored by going through
/// the rows from the first of them to 72 hours behind the last row that changed.
public final class NewsClusters {

    /// How far apart the first and the last of a cluster may be.
    public static final Duration WINDOW = Duration.ofDays(3);

    private static final int MAX_DISTANCE = 3;

    private final ClusterHeads heads = new ClusterHeads(WINDOW, MAX_DISTANCE);
    private final Iterator<PlacedSighting> stored;
    private final List<PlacedSighting> changed = new ArrayList<>();
    private @Nullable PlacedSighting pending;

    private NewsClusters(Iterator<PlacedSighting> stored) {
        this.stored = stored;
    }

    /// Places stories among those that are stored.
    ///
    /// @param stored in order, from [#WINDOW] before the first of `fresh` on; read only as far as needed
    /// @param fresh in order, none of them stored; at least one
    /// @return the fresh stories, and the stored ones whose place is another one now, in order
    public static List<PlacedSighting> merge(Iterator<PlacedSighting> stored, List<NewsSighting> fresh) {
        return new NewsClusters(stored).merge(fresh);
    }

    private List<PlacedSighting> merge(List<NewsSighting> fresh) {
        advance();
        keepBefore(fresh.getFirst());
        Instant settled = Instant.MIN;
        for (NewsSighting story : fresh) {
            settled = placeStored(story, settled);
            changed.add(new PlacedSighting(story, heads.join(story)));
            settled = story.availableAt().plus(WINDOW);
        }
        placeRest(settled);
        return changed;
    }

    /// What comes before all fresh stories keeps its place.
    private void keepBefore(NewsSighting first) {
        for (PlacedSighting next = pending; next != null && next.story().compareTo(first) < 0; next = advance()) {
            if (next.cluster().hash().equals(next.story().contentHash())) {
                heads.open(next.story());
            } else {
                heads.count(next.cluster().hash());
            }
        }
    }

    /// Goes through what is stored before a fresh story.
    private Instant placeStored(NewsSighting fresh, Instant settled) {
        Instant until = settled;
        for (PlacedSighting next = pending; next != null && next.story().compareTo(fresh) < 0; next = advance()) {
            until = place(next, until);
        }
        return until;
    }

    private void placeRest(Instant settled) {
        Instant until = settled;
        for (PlacedSighting next = pending;
                next != null && !next.story().availableAt().isAfter(until);
                next = advance()) {
            until = place(next, until);
        }
    }

    private Instant place(PlacedSighting row, Instant settled) {
        NewsCluster cluster = heads.join(row.story());
        if (cluster.equals(row.cluster())) {
            return settled;
        }
        changed.add(new PlacedSighting(row.story(), cluster));
        return row.story().availableAt().plus(WINDOW);
    }

    private @Nullable PlacedSighting advance() {
        pending = stored.hasNext() ? stored.next() : null;
        return pending;
    }
}
