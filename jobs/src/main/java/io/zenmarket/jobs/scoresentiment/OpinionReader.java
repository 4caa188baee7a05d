package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.Opinion;
import io.zenmarket.domain.sentiment.SecondOpinion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/// Reads opinions that are not stored yet, some hundred at a time. It keeps no position: what is stored is
/// acknowledged in the same transaction.
class OpinionReader implements ItemReader<List<Opinion>> {

    private static final int AT_ONCE = 500;

    private final Optional<SecondOpinion> second;

    OpinionReader(Optional<SecondOpinion> second) {
        this.second = second;
    }

    @Override
    public @Nullable List<Opinion> read() {
        List<Opinion> opinions = second.map(model -> model.collect(AT_ONCE)).orElse(List.of());
        return opinions.isEmpty() ? null : opinions;
    }
}
