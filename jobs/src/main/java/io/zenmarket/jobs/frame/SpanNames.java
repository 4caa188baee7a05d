package io.zenmarket.jobs.frame;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import java.util.stream.Stream;

/// Calls the spans of jobs and steps as people call the jobs and steps; the framework calls all of them the same.
final class SpanNames implements ObservationFilter {

    @Override
    public Observation.Context map(Observation.Context context) {
        Stream.of("spring.batch.job.name", "spring.batch.step.name")
                .map(context::getLowCardinalityKeyValue)
                .filter(name -> name != null)
                .map(KeyValue::getValue)
                .forEach(context::setContextualName);
        return context;
    }
}
