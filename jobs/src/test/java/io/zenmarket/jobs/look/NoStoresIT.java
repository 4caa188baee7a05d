package io.zenmarket.jobs.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.cli.JobsCommand;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who only looks makes nothing: no database, no lake, no directory.
class NoStoresIT {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "signals"})
    void saysInOneLineThatThereIsNoLake(String name) {
        Looked looked = look(name, "--symbol", "AAA");

        assertThat(looked)
                .isEqualTo(new Looked(
                        1,
                        "",
                        "--symbol: the lake has no bars at all; try 'zenmarket demo', or read some with 'zenmarket"
                                + " ingest-bars --source yahoo:AAA', or name a file with --csv\n"));
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "signals"})
    void readsAFileWithoutStores(String name) {
        Looked looked = look(name, "--csv", Looked.SAMPLE, "--symbol", "^GSPC");

        assertThat(looked.code()).isZero();
        assertThat(looked.lines()).hasSizeGreaterThan(5_000);
        assertThat(looked.err()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void listsNoJobs() {
        Looked looked = Looked.at(new JobsCommand(), "list", "--data-dir", data());

        assertThat(looked).isEqualTo(new Looked(0, "No job has run here yet. Try: zenmarket demo\n", ""));
        assertThat(directory).isEmptyDirectory();
    }

    private Looked look(String name, String... options) {
        Object command = name.equals("indicators") ? new IndicatorsCommand() : new SignalsCommand();
        String[] all = java.util.Arrays.copyOf(options, options.length + 2);
        all[options.length] = "--data-dir";
        all[options.length + 1] = data();
        return Looked.at(command, all);
    }

    private String data() {
        return directory.resolve("data").toString();
    }
}
