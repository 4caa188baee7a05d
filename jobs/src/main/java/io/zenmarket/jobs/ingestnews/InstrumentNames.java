package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.EntityAlias;
import io.zenmarket.domain.news.EntityLinker;
import io.zenmarket.readerswriters.csv.EntityAliasCsv;
import io.zenmarket.readerswriters.postgres.InstrumentPostgresTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// By what names a run knows instruments: ours, the user's, and the tickers of those with bars. Read once per
/// run.
class InstrumentNames {

    private final EntityLinker linker;

    InstrumentNames(Optional<Path> aliases, InstrumentPostgresTable instruments) {
        List<EntityAlias> known = new ArrayList<>(EntityAliasCsv.builtIn());
        aliases.map(EntityAliasCsv::read).ifPresent(known::addAll);
        linker = new EntityLinker(known, instruments.symbols(), EntityAliasCsv.commonWords());
    }

    EntityLinker linker() {
        return linker;
    }
}
