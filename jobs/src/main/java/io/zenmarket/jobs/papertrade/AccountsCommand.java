package io.zenmarket.jobs.papertrade;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.readerswriters.postgres.StoredAccount;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `accounts` on the command line: what paper accounts hold, did and want to do.
@Command(
        name = "accounts",
        description = {
            "Look at paper accounts, end a halt, or export the orders that wait.",
            "Live brokers stay out, by design: what is exported is given by hand."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            AccountsCommand.ListAccounts.class,
            AccountsCommand.Show.class,
            AccountsCommand.Orders.class,
            AccountsCommand.Resume.class,
            AccountsCommand.Export.class
        })
public final class AccountsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "accounts: expected one of the commands below, was none");
    }

    /// What the subcommands share.
    abstract static class Look implements Callable<Integer> {

        @Mixin
        private CommonOptions options = new CommonOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        abstract String look(StoredAccounts accounts);

        @Override
        public Integer call() {
            return Application.toLook("accounts " + spec.name(), options).call(context -> {
                spec.commandLine().getOut().println(look(StoredAccounts.in(context)));
                spec.commandLine().getOut().flush();
                return ExitCodes.DONE;
            });
        }
    }

    /// A subcommand about one account.
    abstract static class LookAtOne extends Look {

        @Parameters(paramLabel = "NAME", description = "the account, as 'accounts list' shows it")
        private String name = "";

        abstract String look(StoredAccounts accounts, StoredAccount account);

        @Override
        String look(StoredAccounts accounts) {
            return look(accounts, accounts.named(name));
        }
    }

    /// `accounts list`.
    @Command(name = "list", description = "All accounts that have traded.", mixinStandardHelpOptions = true)
    static final class ListAccounts extends Look {

        @Override
        String look(StoredAccounts accounts) {
            return new AccountsText(accounts).list();
        }
    }

    /// `accounts show`.
    @Command(
            name = "show",
            description = "One account: settings, equity, positions, limits that acted of late.",
            mixinStandardHelpOptions = true)
    static final class Show extends LookAtOne {

        @Override
        String look(StoredAccounts accounts, StoredAccount account) {
            return new AccountsText(accounts).show(account);
        }
    }

    /// `accounts orders`.
    @Command(
            name = "orders",
            description = "An account's orders of the last 31 days, those that wait among them.",
            mixinStandardHelpOptions = true)
    static final class Orders extends LookAtOne {

        @Override
        String look(StoredAccounts accounts, StoredAccount account) {
            return new AccountsText(accounts).orders(account);
        }
    }

    /// `accounts resume`.
    @Command(
            name = "resume",
            description = "End an account's halt: its entries go on with the next session.",
            mixinStandardHelpOptions = true)
    static final class Resume extends LookAtOne {

        @Override
        String look(StoredAccounts accounts, StoredAccount account) {
            if (accounts.halt(account).isEmpty()) {
                return "account " + account.name() + ": no halt is in force, nothing changes";
            }
            accounts.resume(account);
            return "account " + account.name() + ": entries go on with the session after "
                    + accounts.span(account).last();
        }
    }

    /// `accounts export`.
    @Command(
            name = "export",
            description = {
                "Print the orders that wait for the next session, to be given by hand.",
                "Quantities are estimates at the last close, each order within the account's limits for itself;",
                "the simulation sizes and limits again at the fill. While a halt is in force entries are left out."
            },
            mixinStandardHelpOptions = true)
    static final class Export extends LookAtOne {

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "csv",
                converter = FormatConverter.class,
                description = "csv, or fix-json: FIX messages in their JSON encoding (default: ${DEFAULT-VALUE})")
        private OrderExport.Format format = OrderExport.Format.CSV;

        @Override
        String look(StoredAccounts accounts, StoredAccount account) {
            return new OrderExport(account, accounts.givable(account)).text(format);
        }
    }

    /// `fix-json` for [OrderExport.Format#FIX_JSON].
    static final class FormatConverter implements ITypeConverter<OrderExport.Format> {

        @Override
        public OrderExport.Format convert(String text) {
            Optional<OrderExport.Format> format = Arrays.stream(OrderExport.Format.values())
                    .filter(one -> one.name().replace('_', '-').equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst();
            return format.orElseThrow(() -> new TypeConversionException("expected csv or fix-json, was " + text));
        }
    }
}
