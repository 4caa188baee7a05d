package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.jobs.frame.SourceSpec;
import io.zenmarket.readerswriters.staging.SlicePlan;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// One partition of the reading step, as it is recorded when the work is planned.
///
/// @param spec the source, as in [SourceSpec]
/// @param slice the part of it; without a locator when the source could not be planned, and then its name says
///     why
record PlannedNews(String spec, NewsSource.Slice slice) {

    private static final String SPEC = "slice.spec";
    private static final String NAME = "slice.name";
    private static final String LOCATOR = "slice.locator";
    private static final String WEIGHT = "slice.weight";

    /// Stands for a source that could not be planned.
    static PlannedNews failed(String spec, String reason) {
        return new PlannedNews(spec, new NewsSource.Slice(reason, "", 0));
    }

    boolean isPlanned() {
        return !slice.locator().isEmpty();
    }

    /// The source for people: its kind and target, without options, and without a URL's query and user, which
    /// may hold secrets.
    String source() {
        SourceSpec parsed = SourceSpec.parse(spec);
        String target = parsed.target();
        boolean url = target.contains("://");
        return parsed.kind() + ":" + (url ? target.replaceAll("\\?.*", "").replaceAll("://[^/@]*@", "://") : target);
    }

    SlicePlan.Entry toEntry() {
        return new SlicePlan.Entry(spec, slice.name(), slice.locator(), slice.weight());
    }

    static PlannedNews of(SlicePlan.Entry entry) {
        return new PlannedNews(entry.spec(), new NewsSource.Slice(entry.name(), entry.locator(), entry.weight()));
    }

    ExecutionContext toContext() {
        ExecutionContext context = new ExecutionContext();
        context.putString(SPEC, spec);
        context.putString(NAME, slice.name());
        context.putString(LOCATOR, slice.locator());
        context.putLong(WEIGHT, slice.weight());
        return context;
    }

    static PlannedNews of(ExecutionContext context) {
        return new PlannedNews(
                context.getString(SPEC),
                new NewsSource.Slice(context.getString(NAME), context.getString(LOCATOR), context.getLong(WEIGHT)));
    }
}
