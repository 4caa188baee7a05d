package io.zenmarket.domain.news;

/// A story and its place.
public record PlacedSighting(NewsSighting story, NewsCluster cluster) {}
