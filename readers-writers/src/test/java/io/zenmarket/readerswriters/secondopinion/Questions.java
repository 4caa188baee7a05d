package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.domain.sentiment.Question;
import io.zenmarket.domain.sentiment.SentimentText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Questions whose headlines tell them apart.
final class Questions {

    static final LocalDate NIGHT = LocalDate.of(2026, 7, 20);
    static final ModelSettings MODEL =
            new ModelSettings("stub-1", ModelPrice.of("1", "5", "0.5"), Optional.of(LocalDate.of(2026, 7, 14)), 0);

    static final Instant PUBLISHED = Instant.parse("2026-07-15T10:00:00Z");

    private Questions() {}

    static Question of(int number, String headline) {
        return new Question("%064x".formatted(number), new SentimentText(headline, "Acme"), List.of(), PUBLISHED);
    }

    /// `Headline 1 up`, `Headline 2 down`, `Headline 3 flat`, …
    static List<Question> many(int count) {
        String[] words = {"flat", "up", "down"};
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> of(i, "Headline " + i + " " + words[i % 3]))
                .toList();
    }
}
