package io.zenmarket.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench dirty`: no file is so dirty that a record of it is lost or the job fails.
@Command(
        name = "dirty",
        mixinStandardHelpOptions = true,
        description = "Put seeded mutations of valid CSV files through ingest-bars and look at what became of each.")
final class DirtyCommand implements Callable<Integer> {

    @Option(names = "--count", defaultValue = "2000", description = "files in all (default: ${DEFAULT-VALUE})")
    private int count;

    @Option(names = "--files", defaultValue = "100", description = "of these per run (default: ${DEFAULT-VALUE})")
    private int filesPerRun;

    @Option(names = "--seed", defaultValue = "1", description = "of the first file (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--folder", description = "where to work (default: a temporary folder)")
    private Path folder = Folders.standard();

    @Override
    public Integer call() {
        int faulty = 0;
        try (DirtyTrial trial = new DirtyTrial(folder.resolve("dirty"))) {
            for (int done = 0; done < count; done += filesPerRun) {
                int files = Math.min(filesPerRun, count - done);
                List<String> faults =
                        trial.run(DirtyCase.of(seed + done, files)).faults();
                System.out.printf("seeds %d to %d: %d faults%n", seed + done, seed + done + files - 1, faults.size());
                faults.forEach(System.out::println);
                faulty += faults.size();
            }
        }
        System.out.printf("%d files: %s%n", count, faulty == 0 ? "every record accounted for" : faulty + " faults");
        return faulty == 0 ? 0 : 1;
    }
}
