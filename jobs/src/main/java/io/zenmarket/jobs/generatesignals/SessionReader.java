package io.zenmarket.jobs.generatesignals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads which sessions have signals of which model. A restart goes on behind the last one that was published.
class SessionReader implements ItemStreamReader<SessionReader.Session> {

    private static final String LAST = "sessions.last";

    /// One session of one model.
    record Session(LocalDate date, String model) {}

    private final Supplier<List<Session>> find;
    private List<Session> sessions = List.of();
    private int next;

    /// @param find gives all sessions, in a stable order
    SessionReader(Supplier<List<Session>> find) {
        this.find = find;
    }

    @Override
    public void open(ExecutionContext context) {
        String last = context.getString(LAST, "");
        sessions = find.get();
        next = sessions.stream().map(Session::toString).toList().indexOf(last) + 1;
    }

    @Override
    public @Nullable Session read() {
        return next == sessions.size() ? null : sessions.get(next++);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST, next == 0 ? "" : sessions.get(next - 1).toString());
    }
}
