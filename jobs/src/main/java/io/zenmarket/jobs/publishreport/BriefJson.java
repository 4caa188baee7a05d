package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.jobs.page.FiniteJson;
import tools.jackson.databind.json.JsonMapper;

/// The brief as JSON for programs: the components of [MarketBrief] under their own names and in their own order, times
/// in epoch seconds, dates as `2019-12-31`, and `null` for what is undefined.
final class BriefJson implements BriefRenderer {

    private final JsonMapper mapper = FiniteJson.mapper();

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public byte[] render(MarketBrief brief) {
        return mapper.writeValueAsBytes(brief);
    }
}
