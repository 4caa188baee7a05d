package io.zenmarket.readerswriters.news.simulated;

import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.domain.news.NewsSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stories that never happened: good, bad, neutral, asked, about one company or two, told again by others in the same
/// or nearly the same words; in our own sentences, in the order of their times. Every second one says itself which
/// instruments it is about. The same settings give the same stories on every JVM, whatever the slices. A slice is a
/// range of numbers, a position the number of stories read of it. Immutable and thread-safe.
public final class SimulatedNewsSource implements NewsSource {

    private static final int BLOCK_STORIES = 500;

    private final SimulatedNewsSettings settings;

    private SimulatedNewsSource(SimulatedNewsSettings settings) {
        this.settings = settings;
    }

    public static SimulatedNewsSource of(SimulatedNewsSettings settings) {
        return new SimulatedNewsSource(settings);
    }

    @Override
    public List<Slice> plan() {
        List<Slice> slices = new ArrayList<>();
        int step = settings.storiesPerSlice();
        for (long first = 0; first < settings.stories(); first += step) {
            long last = Math.min(settings.stories(), first + step);
            slices.add(new Slice("simulated stories " + (first + 1) + " to " + last, first + "-" + last, last - first));
        }
        return List.copyOf(slices);
    }

    /// @throws IllegalArgumentException when the slice or the position is not of these settings
    @Override
    public Reader open(Slice slice, String position) {
        int dash = Math.max(0, slice.locator().indexOf('-'));
        int first = Integer.parseInt(slice.locator().substring(0, dash));
        int last = Integer.parseInt(slice.locator().substring(dash + 1));
        int read = position.isEmpty() ? 0 : Integer.parseInt(position);
        if (first < 0 || last > settings.stories() || read < 0 || read > last - first) {
            throw new IllegalArgumentException(slice.name() + ": expected a place among " + settings.stories()
                    + " stories, was " + slice.locator() + " behind " + read);
        }
        return new StoryReader(slice.name(), new SimulatedStories(settings), first, last, read);
    }

    private static final class StoryReader implements Reader {

        private final String source;
        private final SimulatedStories stories;
        private final int first;
        private final int last;
        private int read;

        StoryReader(String source, SimulatedStories stories, int first, int last, int read) {
            this.source = source;
            this.stories = stories;
            this.first = first;
            this.last = last;
            this.read = read;
        }

        @Override
        public @Nullable NewsBlock read() {
            int size = Math.min(BLOCK_STORIES, last - first - read);
            if (size == 0) {
                return null;
            }
            List<NewsRecord> records = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                int number = first + read++;
                records.add(stories.story(number, read));
            }
            return new NewsBlock(source, Integer.toString(read), records, List.of());
        }

        /// Holds nothing.
        @Override
        public void close() {
            read = last - first;
        }
    }
}
