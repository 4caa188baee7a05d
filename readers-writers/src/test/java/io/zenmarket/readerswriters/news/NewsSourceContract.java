package io.zenmarket.readerswriters.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.domain.news.NewsSource.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every source of news keeps.
public abstract class NewsSourceContract {

    /// Several slices or several blocks, at least three stories and one refused record, the same at each call.
    protected abstract NewsSource source();

    /// Whether some records are to be refused.
    protected boolean refusesSome() {
        return true;
    }

    @Test
    void plansTheSameSlicesEachTime() {
        List<Slice> slices = source().plan();

        assertThat(source().plan()).isEqualTo(slices).isNotEmpty();
        assertThat(slices).allSatisfy(slice -> {
            assertThat(slice.name()).isNotBlank();
            assertThat(slice.weight()).isNotNegative();
        });
        assertThat(slices).extracting(Slice::locator).doesNotHaveDuplicates();
    }

    @Test
    void givesMoreThanOneBlock() {
        ReadNews news = ReadNews.of(source());

        assertThat(news.blocks()).hasSizeGreaterThan(1);
        assertThat(news.records()).hasSizeGreaterThan(2);
        assertThat(news.rejected().isEmpty()).isEqualTo(!refusesSome());
        assertThat(news.read())
                .isEqualTo(news.records().size() + news.rejected().size());
    }

    @Test
    void readsOnBehindAnyBlockAsIfItHadNeverStopped() {
        for (Slice slice : source().plan()) {
            List<NewsBlock> whole = ReadNews.behind(source(), slice, "");
            for (int kept = 1; kept <= whole.size(); kept++) {
                String position = whole.get(kept - 1).end();
                assertThat(ReadNews.behind(source(), slice, position))
                        .as("%s behind %s", slice.name(), position)
                        .isEqualTo(whole.subList(kept, whole.size()));
            }
        }
    }

    @Test
    void oneObjectGivesTheSameAsMany() {
        NewsSource one = source();
        List<NewsBlock> backwards = new ArrayList<>();
        for (Slice slice : one.plan().reversed()) {
            backwards.addAll(0, ReadNews.behind(one, slice, ""));
        }

        assertThat(backwards).isEqualTo(ReadNews.of(source()).blocks());
    }

    @Test
    void staysAtItsEndAndMayBeClosedAnywhere() {
        NewsSource source = source();
        Slice slice = source.plan().getFirst();
        NewsSource.Reader unread = source.open(slice, "");
        unread.close();
        try (NewsSource.Reader reader = source.open(slice, "")) {
            NewsBlock block = reader.read();
            while (block != null) {
                block = reader.read();
            }
            assertThat(reader.read()).isNull();
        }
    }

    @Test
    void eachRecordSaysWhereItIsFromAndHoldsWhatCanBeStored() {
        Map<String, Long> lines = new HashMap<>();
        for (NewsBlock block : ReadNews.of(source()).blocks()) {
            assertThat(block.source()).isNotBlank();
            for (NewsRecord record : block.records()) {
                assertThat(record.line()).isGreaterThan(lines.getOrDefault(block.source(), 0L));
                lines.put(block.source(), record.line());
                assertThat(record.title()).isNotBlank().isEqualTo(record.title().strip());
                assertThat(record.outlet()).isNotBlank();
                assertThat(record.toString()).doesNotContain("\0");
            }
            assertThat(block.rejected())
                    .extracting(RejectedRecord::source)
                    .allMatch(source -> source.equals(block.source()));
            assertThat(block.rejected())
                    .extracting(RejectedRecord::reason)
                    .allMatch(reason -> reason.contains(", was "));
        }
    }
}
