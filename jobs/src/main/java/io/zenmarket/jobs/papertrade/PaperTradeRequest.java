package io.zenmarket.jobs.papertrade;

import io.zenmarket.jobs.frame.Requests;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/// The parameters of `paper-trade`: the business date, one account if not all, and whether to rebuild and
/// compare.
public final class PaperTradeRequest {

    private static final String ACCOUNT = "account";

    private PaperTradeRequest() {}

    /// Adds what a person chose to a request.
    ///
    /// @param account empty: all
    /// @param replay whether accounts are rebuilt from their first day and compared
    public static JobParameters of(JobParameters request, Optional<String> account, boolean replay) {
        JobParametersBuilder builder = new JobParametersBuilder(request);
        account.ifPresent(name -> builder.addString(ACCOUNT, name));
        return replay ? Requests.withReplay(builder.toJobParameters()) : builder.toJobParameters();
    }

    static Optional<String> account(JobParameters request) {
        return Optional.ofNullable(request.getString(ACCOUNT));
    }

    static boolean replay(JobParameters request) {
        return request.getString(Requests.REPLAY) != null;
    }

    static boolean night(JobParameters request) {
        return request.getString(Requests.NIGHT) != null;
    }
}
