package io.zenmarket.awsbatch.orchestration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zenmarket.awsbatch.batch.BatchStack.Place;
import java.util.List;

/// Jobs as the state machines take them.
final class JobInputs {

    private JobInputs() {}

    static JsonNode of(List<Place> places) {
        ArrayNode jobs = JsonNodeFactory.instance.arrayNode();
        places.forEach(place -> jobs.add(of(place)));
        return jobs;
    }

    static JsonNode of(Place place) {
        ObjectNode job = JsonNodeFactory.instance.objectNode();
        job.put("name", place.job().name());
        ArrayNode command = job.putArray("command");
        place.job().command().forEach(command::add);
        job.put("definition", place.definition());
        job.put("queue", place.queue());
        job.put("fannedOut", place.job().processes().fannedOut());
        job.put("processes", place.job().processes().most());
        return job;
    }
}
