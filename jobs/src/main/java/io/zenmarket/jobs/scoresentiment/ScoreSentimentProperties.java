package io.zenmarket.jobs.scoresentiment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of `score-sentiment`.
///
/// @param scorer name of the local scorer, see `zenmarket sentiment --help`
/// @param storiesPerCheckpoint stories scored per checkpoint; a story is scored for each of its instruments
/// @param cutOffMargin news that come later than so long before the close count for the next session
/// @param secondOpinion who is asked about scores that are not to be trusted
@Validated
@ConfigurationProperties(prefix = "zenmarket.score-sentiment", ignoreUnknownFields = false)
public record ScoreSentimentProperties(
        @NotBlank @DefaultValue("bge-small-r32") String scorer,
        @Min(1) @Max(10_000) @DefaultValue("400") int storiesPerCheckpoint,
        @DefaultValue("15m") Duration cutOffMargin,
        @Valid @DefaultValue SecondOpinionProperties secondOpinion) {}
