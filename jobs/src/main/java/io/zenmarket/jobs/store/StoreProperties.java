package io.zenmarket.jobs.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the local stores.
///
/// @param dataDir where they are kept
/// @param guest whether this process only looks, and may share the database with the process that owns it
/// @param command what this process does, for the message to others who want the stores
/// @param serverBinaries where the embedded server's programs are unpacked, for all data directories;
///     empty: below each
/// @param workFolder below `dataDir`, where files are made; each of several processes on one machine has an own one
/// @param patience how long to wait for another process to give the stores back
@ConfigurationProperties(prefix = "zenmarket.store", ignoreUnknownFields = false)
public record StoreProperties(
        @DefaultValue("zenmarket-data") Path dataDir,
        @DefaultValue("false") boolean guest,
        @DefaultValue("zenmarket") String command,
        Optional<String> serverBinaries,
        @DefaultValue("work") String workFolder,
        @DefaultValue("3s") Duration patience) {}
