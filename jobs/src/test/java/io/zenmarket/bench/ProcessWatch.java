package io.zenmarket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Looks at the memory and the processor time of a process and of the PostgreSQL server it started, as Linux tells
/// them; 0 elsewhere.
final class ProcessWatch implements AutoCloseable {

    private static final long KIB = 1_024;
    private static final double TICKS_PER_SECOND = 100;

    /// What was seen.
    ///
    /// @param memory most resident memory of the process, in bytes: the kernel's own maximum
    /// @param cpu seconds of processor time
    /// @param serverMemory most memory of the server's processes together, in bytes; what they share is counted
    ///     once
    /// @param serverCpu seconds of processor time
    record Seen(long memory, double cpu, long serverMemory, double serverCpu) {}

    private final long pid;
    private final Path dataDirectory;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private long memory;
    private double cpu;
    private long serverMemory;
    private double serverCpu;

    /// @param dataDirectory where the server is found
    ProcessWatch(long pid, Path dataDirectory) {
        this.pid = pid;
        this.dataDirectory = dataDirectory;
        var unused = timer.scheduleWithFixedDelay(this::look, 0, 50, TimeUnit.MILLISECONDS);
        var alsoUnused = timer.scheduleWithFixedDelay(this::lookAtServer, 500, 500, TimeUnit.MILLISECONDS);
    }

    synchronized Seen seen() {
        return new Seen(memory, cpu, serverMemory, serverCpu);
    }

    private synchronized void look() {
        memory = Math.max(memory, field(pid, "status", "VmHWM:"));
        cpu = Math.max(cpu, cpu(pid, 2));
    }

    private synchronized void lookAtServer() {
        List<Long> processes = serverProcesses().map(ProcessHandle::pid).toList();
        serverMemory = Math.max(
                serverMemory,
                processes.stream()
                        .mapToLong(each -> field(each, "smaps_rollup", "Pss:"))
                        .sum());
        serverCpu = Math.max(
                serverCpu, processes.stream().mapToDouble(each -> cpu(each, 4)).sum());
    }

    private Stream<ProcessHandle> serverProcesses() {
        return EmbeddedServer.of(dataDirectory)
                .map(server -> Stream.concat(Stream.of(server), server.descendants()))
                .orElseGet(Stream::empty);
    }

    private static long field(long process, String file, String name) {
        return lines(process, file).stream()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB)
                .orElse(0L);
    }

    /// User and system time, and with four fields also that of its ended children.
    private static double cpu(long process, int fields) {
        return lines(process, "stat").stream()
                .findFirst()
                .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
                .map(words -> Stream.of(words).skip(11).limit(fields))
                .map(words -> words.mapToLong(Long::parseLong).sum() / TICKS_PER_SECOND)
                .orElse(0.0);
    }

    private static List<String> lines(long process, String file) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), file))) {
            return lines.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
