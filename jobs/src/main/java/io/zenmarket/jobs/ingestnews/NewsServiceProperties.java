package io.zenmarket.jobs.ingestnews;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where news services are, and how much is asked of them. No key is among these settings: it is the environment's.
///
/// @param newsapiUrl scheme and host of NewsAPI
/// @param newsapiPageSize stories per request
/// @param newsapiMostStories most stories per source and run; the service's free plan ends there
/// @param gdeltIndex names the newest batch, for `gdelt:latest`
@Validated
@ConfigurationProperties(prefix = "zenmarket.news-services", ignoreUnknownFields = false)
public record NewsServiceProperties(
        @DefaultValue("https://newsapi.org") URI newsapiUrl,
        @Min(1) @Max(100) @DefaultValue("100") int newsapiPageSize,
        @Min(1) @DefaultValue("100") int newsapiMostStories,

        @DefaultValue("http://data.gdeltproject.org/gdeltv2/lastupdate.txt")
        URI gdeltIndex) {}
