package io.zenmarket.jobs.serve.security;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.postgres.ApiKeyPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredKey;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `keys`: who may use the HTTP interface. Whoever may use the stores may make keys.
@Command(
        name = "keys",
        description = "Create, list, rotate or revoke keys of the HTTP interface ('zenmarket serve').",
        mixinStandardHelpOptions = true,
        subcommands = {
            KeysCommand.Create.class,
            KeysCommand.ListKeys.class,
            KeysCommand.Rotate.class,
            KeysCommand.Revoke.class
        })
public final class KeysCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// What the subcommands share.
    abstract static class Keys implements Callable<Integer> {

        @Mixin
        private CommonOptions options = new CommonOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        abstract void with(ApiKeys keys, PrintWriter out);

        @Override
        public Integer call() {
            return Application.toLook("keys " + spec.name(), options).call(this::call);
        }

        private int call(ApplicationContext context) {
            ApiKeyPostgresTable table = new ApiKeyPostgresTable(context.getBean(DataSource.class));
            if (!table.exists()) {
                throw new IllegalArgumentException(
                        "keys: expected stores of this version, was of an earlier one; start 'zenmarket serve' once");
            }
            with(new ApiKeys(table, Clock.systemUTC()), spec.commandLine().getOut());
            spec.commandLine().getOut().flush();
            return ExitCodes.DONE;
        }
    }

    /// `keys create`.
    @Command(name = "create", description = "Make a key; it is shown once.", mixinStandardHelpOptions = true)
    static final class Create extends Keys {

        @Parameters(paramLabel = "NAME", description = "the user")
        private String name = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                defaultValue = "submitter",
                description = {
                    "viewer: looks at signals, accounts, jobs and reports",
                    "submitter: also submits backtests, and sees the own ones",
                    "operator: also runs jobs, and sees the backtests of all (default: ${DEFAULT-VALUE})"
                })
        private StoredKey.Role role = StoredKey.Role.SUBMITTER;

        @Override
        void with(ApiKeys keys, PrintWriter out) {
            out.println(keys.create(name, role));
        }
    }

    /// `keys list`.
    @Command(
            name = "list",
            description = "All keys there are and were, without secrets.",
            mixinStandardHelpOptions = true)
    static final class ListKeys extends Keys {

        @Override
        void with(ApiKeys keys, PrintWriter out) {
            out.printf("%-24s  %-9s  %-20s  %-20s  %s%n", "user", "role", "made (UTC)", "rotated", "revoked");
            keys.all()
                    .forEach(key -> out.println(String.format(
                                    "%-24s  %-9s  %-20s  %-20s  %s",
                                    key.name(),
                                    key.role().name().toLowerCase(Locale.ROOT),
                                    second(key.times().created()),
                                    key.times().rotated().map(ListKeys::second).orElse(""),
                                    key.times().revoked().map(ListKeys::second).orElse(""))
                            .stripTrailing()));
        }

        private static String second(Instant time) {
            return time.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    /// `keys rotate`.
    @Command(
            name = "rotate",
            description = "Replace a key's secret; the new key is shown once, the old one is refused within a second.",
            mixinStandardHelpOptions = true)
    static final class Rotate extends Keys {

        @Parameters(paramLabel = "NAME", description = "the user")
        private String name = "";

        @Override
        void with(ApiKeys keys, PrintWriter out) {
            out.println(keys.rotate(name));
        }
    }

    /// `keys revoke`.
    @Command(
            name = "revoke",
            description = "Refuse a key, within a second and for ever.",
            mixinStandardHelpOptions = true)
    static final class Revoke extends Keys {

        @Parameters(paramLabel = "NAME", description = "the user")
        private String name = "";

        @Override
        void with(ApiKeys keys, PrintWriter out) {
            keys.revoke(name);
            out.println("Key of " + name + " is revoked.");
        }
    }
}
