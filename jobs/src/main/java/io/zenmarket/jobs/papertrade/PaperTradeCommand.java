package io.zenmarket.jobs.papertrade;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.JobRunner;
import io.zenmarket.jobs.frame.Requests;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `paper-trade` on the command line.
@Command(
        name = PaperTradeJobConfiguration.JOB,
        description = {
            "Trade the configured paper accounts up to a business date.",
            "Signals of a session become orders, which fill at the next open by the rules of backtests. An account's"
                    + " first run trades all sessions from its start; a date that is done changes nothing.",
            "A past date is refused: what is booked is not changed; 'nightly' of a past date leaves the accounts as they"
                    + " are and does its other work.",
            "A bar that comes after its session does not count for an account; a dividend that became known late is paid"
                    + " at the next open; a split that its bars were traded without stops the account.",
            "Accounts are configured under zenmarket.paper.accounts. Live brokers stay out, by design: 'zenmarket"
                    + " accounts export' prints the orders that wait, to be given by hand."
        },
        mixinStandardHelpOptions = true)
public final class PaperTradeCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private CommonOptions.BusinessDate date = new CommonOptions.BusinessDate();

    @Option(names = "--account", paramLabel = "NAME", description = "one account (default: all)")
    private @Nullable String account;

    @Option(
            names = "--replay",
            description = "rebuild accounts from their first day and compare with what is booked; books nothing")
    private boolean replay;

    @Override
    public Integer call() {
        return Application.toRun(PaperTradeJobConfiguration.JOB, options)
                .call(context -> context.getBean(JobRunner.class)
                        .run(
                                PaperTradeJobConfiguration.JOB,
                                PaperTradeRequest.of(
                                        context.getBean(Requests.class).on(date.date()),
                                        Optional.ofNullable(account),
                                        replay),
                                System.out));
    }
}
