package io.zenmarket.jobs.scoresentiment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stories and links, as `ingest-news` leaves them.
///
/// @param jdbc the database
record SampleNews(JdbcClient jdbc) {

    /// The hash that stands for a name: its bytes in hexadecimal digits, filled up.
    static String hash(String name) {
        return (HexFormat.of().formatHex(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "0".repeat(64))
                .substring(0, 64);
    }

    /// A story that the whole market may read.
    SampleNews story(String name, String title, String availableAt) {
        OffsetDateTime at = Instant.parse(availableAt).atOffset(ZoneOffset.UTC);
        jdbc.sql("INSERT INTO news_item VALUES (?, 'Wire', '', 'en', ?, '', ?, false, ?, ?, false, 0, 'file:x', 1)")
                .params(hash(name), title, at, at, at)
                .update();
        return link(name, "*", "", 1, name, 100);
    }

    /// A link to an instrument that the story is the first of its cluster for.
    SampleNews link(String name, String symbol, String entity, double relevance) {
        return link(name, symbol, entity, relevance, name, 100);
    }

    /// A link of a story to an instrument.
    ///
    /// @param head the first story of the cluster
    SampleNews link(String name, String symbol, String entity, double relevance, String head, double novelty) {
        jdbc.sql("INSERT INTO news_link VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT (content_hash, symbol) DO UPDATE"
                        + " SET (cluster_hash, novelty) = (excluded.cluster_hash, excluded.novelty)")
                .params(hash(name), symbol, entity, relevance, hash(head), novelty)
                .update();
        return this;
    }
}
