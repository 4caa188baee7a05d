package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.paper.PaperDay;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Books sessions, or compares them with what is booked.
class SessionWriter implements ItemWriter<PaperDay> {

    private final ItemWriter<PaperDay> writer;

    SessionWriter(ItemWriter<PaperDay> writer) {
        this.writer = writer;
    }

    @Override
    public void write(Chunk<? extends PaperDay> chunk) throws Exception {
        writer.write(chunk);
    }
}
