package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.paper.PaperDay;
import io.zenmarket.jobs.frame.AccountsCheck;
import io.zenmarket.jobs.frame.Progress;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.StepAccounts;
import io.zenmarket.jobs.frame.StepFactory;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import io.zenmarket.readerswriters.postgres.EquitySnapshotPostgresTable;
import io.zenmarket.readerswriters.postgres.InstrumentPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperAccountPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperBookPostgresStore;
import io.zenmarket.readerswriters.postgres.PaperLateDividendPostgresTable;
import io.zenmarket.readerswriters.postgres.PaperSignalPostgresReader;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// `paper-trade`: trade (a partition per account, a checkpoint per some sessions).
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaperTradeProperties.class)
class PaperTradeJobConfiguration {

    static final String JOB = "paper-trade";

    @Bean
    Job paperTradeJob(JobRepository repository, AccountsCheck accounts, @Qualifier("paperTradeStep") Step trade) {
        return new JobBuilder(JOB, repository).listener(accounts).start(trade).build();
    }

    @Bean
    Step paperTradeStep(
            StepFactory steps,
            PaperTradeProperties properties,
            AccountPartitioner accountPartitioner,
            AccountReader accountReader,
            SessionWriter sessionWriter,
            StepAccounts accounts) {
        StepFactory.Chunk<PaperDay, PaperDay> chunk = new StepFactory.Chunk<>(
                properties.sessionsPerCheckpoint(), accountReader, day -> day, sessionWriter, accounts);
        return steps.partitioned("trade", accountPartitioner, steps.chunk("trade-account", chunk));
    }

    @Bean
    @StepScope
    AccountPartitioner accountPartitioner(
            PaperTradeProperties properties, Progress progress, @Value("#{stepExecution}") StepExecution step) {
        return new AccountPartitioner(
                () -> properties.selected(PaperTradeRequest.account(step.getJobParameters())).stream()
                        .map(PaperTradeProperties.Account::name)
                        .toList(),
                progress);
    }

    @Bean
    AccountBooks accountBooks(PaperTradeProperties properties, BarLake lake, DataSource dataSource) {
        return new AccountBooks(
                properties,
                new AccountBooks.Stored(
                        new PaperAccountPostgresTable(dataSource),
                        new PaperBookPostgresStore(dataSource),
                        new EquitySnapshotPostgresTable(dataSource),
                        new PaperSignalPostgresReader(dataSource),
                        new LateActions(new PaperLateDividendPostgresTable(dataSource))),
                new AccountMarket(
                        lake, new CorporateActionPostgresTable(dataSource), new InstrumentPostgresTable(dataSource)));
    }

    @Bean
    @StepScope
    AccountReader accountReader(
            AccountBooks accountBooks, StepAccounts accounts, @Value("#{stepExecution}") StepExecution step) {
        JobParameters request = step.getJobParameters();
        return new AccountReader(
                accountBooks,
                new AccountReader.Task(
                        account(step),
                        Requests.date(request),
                        PaperTradeRequest.replay(request),
                        PaperTradeRequest.night(request)),
                accounts);
    }

    @Bean
    @StepScope
    SessionWriter sessionWriter(
            PaperTradeProperties properties,
            DataSource dataSource,
            StepAccounts accounts,
            Progress progress,
            @Value("#{stepExecution}") StepExecution step) {
        PaperBookPostgresStore books = new PaperBookPostgresStore(dataSource);
        ItemWriter<PaperDay> writer = PaperTradeRequest.replay(step.getJobParameters())
                ? new ReplayWriter(account(step), books, accounts, progress)
                : new BookWriter(
                        properties.account(account(step)),
                        new PaperAccountPostgresTable(dataSource),
                        books,
                        accounts,
                        progress,
                        step.getJobExecutionId());
        return new SessionWriter(writer);
    }

    private static String account(StepExecution step) {
        return step.getExecutionContext().getString(AccountPartitioner.ACCOUNT);
    }
}
