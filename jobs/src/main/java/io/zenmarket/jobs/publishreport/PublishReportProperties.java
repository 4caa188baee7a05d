package io.zenmarket.jobs.publishreport;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of `publish-report`.
///
/// @param model whose signals are shown
/// @param chartBars daily bars per chart
/// @param charts symbols that get a chart, the most confident first; the others get a row in the table
/// @param stories stories listed per symbol, and for the market
/// @param listed rejects and jumps that are listed one by one
@Validated
@ConfigurationProperties(prefix = "zenmarket.publish-report", ignoreUnknownFields = false)
public record PublishReportProperties(
        @NotBlank @DefaultValue("score") String model,
        @Min(30) @DefaultValue("500") int chartBars,
        @Min(0) @DefaultValue("40") int charts,
        @Min(0) @DefaultValue("10") int stories,
        @Min(0) @DefaultValue("20") int listed) {}
