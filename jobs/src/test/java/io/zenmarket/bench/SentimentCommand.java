package io.zenmarket.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zenmarket.domain.sentiment.SentimentScorer;
import io.zenmarket.domain.sentiment.SentimentText;
import io.zenmarket.jobs.sentiment.Scorers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench sentiment`: how fast headlines are scored, by each scorer alone and end to end.
@Command(
        name = "sentiment",
        mixinStandardHelpOptions = true,
        description = {
            "Headlines a second of processor time of each scorer, on one thread, over the sample news;",
            "then simulated headlines through ingest-news and score-sentiment, each a process of its own."
        })
final class SentimentCommand implements Callable<Integer> {

    private static final double MIB = 1 << 20;
    private static final Duration LIMIT = Duration.ofHours(6);
    private static final Pattern TITLE = Pattern.compile("^[^,]*,[^,]*,(\"(?:[^\"]|\"\")*\"|[^,]*),");
    private static final String DATE = "2026-01-30";

    @Option(
            names = "--headlines",
            defaultValue = "100000",
            description = "simulated, for the way through both jobs; 0: leave it out (default: ${DEFAULT-VALUE})")
    private int headlines;

    @Option(
            names = "--scorer",
            defaultValue = "bge-small-r32",
            description = "of the way through both jobs (default: ${DEFAULT-VALUE})")
    private String scorer = "";

    @Option(
            names = "--file",
            description = "score the first column of this TSV file's rows in place of the sample news, which has long"
                    + " headlines")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--seconds", defaultValue = "5", description = "measured per scorer (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(names = "--threads", defaultValue = "2", description = "of the jobs (default: ${DEFAULT-VALUE})")
    private int threads;

    @Option(
            names = "--java-options",
            defaultValue = "-Xmx640m",
            description = "of the jobs' JVM, split at blanks (default: ${DEFAULT-VALUE})")
    private String javaOptions = "";

    @Option(names = "--folder", description = "where to work (default: a temporary folder)")
    private Path folder = Folders.standard();

    @Override
    public Integer call() throws IOException {
        List<SentimentText> texts = file.isPresent() ? rows(file.get()) : texts();
        System.out.printf(
                Locale.ROOT,
                "%d headlines of %.1f words%n",
                texts.size(),
                texts.stream()
                        .mapToInt(text -> text.headline().split(" ").length)
                        .average()
                        .orElse(0));
        try (Scorers scorers = new Scorers()) {
            Scorers.names().forEach(name -> measure(scorers.named(name), texts));
        }
        if (headlines > 0) {
            walk();
        }
        return 0;
    }

    /// The sample's headlines, each for nobody in particular.
    private static List<SentimentText> texts() throws IOException {
        try (InputStream in = SentimentCommand.class.getResourceAsStream("/samples/news-2000-2020.csv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(SentimentCommand::title)
                    .map(SentimentText::of)
                    .toList();
        }
    }

    private static List<SentimentText> rows(Path tsv) throws IOException {
        return Files.readAllLines(tsv).stream()
                .skip(1)
                .map(row -> SentimentText.of(row.split("\t", 2)[0]))
                .toList();
    }

    private static String title(String line) {
        Matcher matcher = TITLE.matcher(line);
        if (!matcher.find()) {
            throw new IllegalStateException("sample news: expected a title, was " + line);
        }
        return matcher.group(1).replace("\"", "");
    }

    private void measure(SentimentScorer each, List<SentimentText> texts) {
        each.score(texts);
        long began = System.nanoTime();
        long beganCpu = cpu();
        long scored = 0;
        while (System.nanoTime() - began < seconds * 1e9) {
            scored += each.score(texts).size();
        }
        double cpu = (cpu() - beganCpu) / 1e9;
        double wall = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-16s %,9.0f headlines/s of the core (%,9.0f by the wall clock)%n",
                each.id(),
                scored / cpu,
                scored / wall);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void walk() {
        Path data = folder.resolve("sentiment-data");
        Folders.delete(data);
        String source = "simulated:stories=" + headlines + "&companies=100&seed=1";
        run(data, "ingest-news", "--source", source);
        run(data, "score-sentiment", "--scorer", scorer);
    }

    private void run(Path data, String job, String... options) {
        List<String> jvm = new ArrayList<>(List.of(javaOptions.split(" ")));
        jvm.add("-Dzenmarket.frame.threads=" + threads);
        List<String> arguments = new ArrayList<>(List.of(job, "--date", DATE, "--data-dir", data.toString()));
        Collections.addAll(arguments, options);
        try (Child child = Child.start(JavaCommand.launched(jvm, arguments), folder.resolve(job + ".log"));
                ProcessWatch watch = new ProcessWatch(child.pid(), data)) {
            child.requireDoneWithin(LIMIT);
            print(job, child, watch.seen());
        }
    }

    private void print(String job, Child child, ProcessWatch.Seen seen) {
        double wall = child.age().toMillis() / 1e3;
        System.out.printf(
                Locale.ROOT,
                "%-16s %7.1f s, processors %7.1f s, %,7.0f headlines/s, peak %5.0f MiB; server %5.0f MiB, processors"
                        + " %5.1f s%n  %s%n",
                job,
                wall,
                seen.cpu(),
                headlines / wall,
                seen.memory() / MIB,
                seen.serverMemory() / MIB,
                seen.serverCpu(),
                child.text()
                        .lines()
                        .filter(line -> line.startsWith(job))
                        .findFirst()
                        .orElse(""));
    }
}
