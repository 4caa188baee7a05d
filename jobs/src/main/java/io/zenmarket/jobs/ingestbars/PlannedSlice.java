package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.market.BarSource;
import io.zenmarket.jobs.frame.SourceSpec;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// One partition of the reading step, as it is recorded when the work is planned.
///
/// @param number place in the plan, from 0; rows of a lower number are met first
/// @param spec the source, as in [SourceSpec]
/// @param slice the part of it
record PlannedSlice(int number, String spec, BarSource.Slice slice) {

    String kind() {
        return SourceSpec.parse(spec).kind();
    }

    ExecutionContext toContext() {
        ExecutionContext context = new ExecutionContext();
        context.putInt("slice.number", number);
        context.putString("slice.spec", spec);
        context.putString("slice.name", slice.name());
        context.putString("slice.locator", slice.locator());
        context.putLong("slice.weight", slice.weight());
        return context;
    }

    static PlannedSlice of(ExecutionContext context) {
        BarSource.Slice slice = new BarSource.Slice(
                context.getString("slice.name"), context.getString("slice.locator"), context.getLong("slice.weight"));
        return new PlannedSlice(context.getInt("slice.number"), context.getString("slice.spec"), slice);
    }
}
