package io.zenmarket.domain.brief;

import java.time.Instant;
import java.util.Optional;

/// A story as the brief lists it. All texts are as their source wrote them: to be escaped wherever they are
/// shown.
///
/// @param title headline
/// @param outlet who published it
/// @param url where it can be read, any text; empty when unknown
/// @param published when, as the source claims
/// @param dateOnly the source gave a date; `published` is the end of that day, UTC
/// @param score empty while it has none
public record Story(
        String title, String outlet, String url, Instant published, boolean dateOnly, Optional<StoryScore> score) {}
