package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.domain.calendar.MarketOf;
import io.zenmarket.jobs.frame.AccountStore;
import io.zenmarket.jobs.frame.AfterRun;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.jobs.frame.StepFactory;
import io.zenmarket.readerswriters.delivery.DeliveryChannel;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import io.zenmarket.readerswriters.postgres.DeliveryPostgresTable;
import io.zenmarket.readerswriters.postgres.HeldSentimentPostgresReader;
import io.zenmarket.readerswriters.postgres.SignalPostgresTable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `publish-report`: the market brief of the business date as HTML, Markdown, JSON and PDF.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PublishReportProperties.class, DeliveryProperties.class})
class PublishReportJobConfiguration {

    static final String JOB = "publish-report";

    @Bean
    Job publishReportJob(JobRepository repository, @Qualifier("publishReportStep") Step step) {
        return new JobBuilder(JOB, repository).start(step).build();
    }

    @Bean
    BriefAssembler briefAssembler(
            BarLake lake,
            LakeCatalogue catalogue,
            DataSource dataSource,
            AccountStore accounts,
            PublishReportProperties properties,
            MarketOf markets,
            @Value("${zenmarket.score-sentiment.cut-off-margin:15m}") Duration cutOffMargin) {
        BriefAssembler.Sources sources = new BriefAssembler.Sources(
                lake,
                new SignalPostgresTable(dataSource),
                new CorporateActionPostgresTable(dataSource),
                new HeldSentimentPostgresReader(dataSource),
                new BriefTables(JdbcClient.create(dataSource), accounts),
                new NewsTables(dataSource),
                new BriefAccounts(dataSource),
                new BriefBacktests(dataSource, catalogue));
        return new BriefAssembler(sources, properties, new BriefNews.Sessions(markets, cutOffMargin));
    }

    @Bean
    Step publishReportStep(
            StepFactory steps,
            BriefAssembler briefAssembler,
            LakePublisher publisher,
            LakeCatalogue catalogue,
            JdbcClient jdbc) {
        ReportPublication publication = new ReportPublication(publisher, catalogue, jdbc);
        return steps.tasklet("publish-report", (contribution, context) -> {
            JobExecution execution = contribution.getStepExecution().getJobExecution();
            MarketBrief brief = briefAssembler.assemble(Requests.date(execution.getJobParameters()));
            publication.publish(brief, execution.getId());
            return RepeatStatus.FINISHED;
        });
    }

    /// A demonstration has nothing to tell anybody.
    @Bean
    AfterRun reportDelivery(
            DeliveryProperties delivery,
            Environment environment,
            DeliverySources deliverySources,
            JdbcClient jdbc,
            Clock clock) {
        boolean demo = environment.getProperty("zenmarket.store.command", "").equals("demo");
        List<DeliveryChannel> channels =
                demo ? List.of() : ConfiguredChannels.of(delivery, variable -> environment.getProperty(variable, ""));
        return new ReportDelivery(channels, new DeliveryPostgresTable(jdbc), deliverySources, clock);
    }

    @Bean
    DeliverySources deliverySources(
            DataSource dataSource,
            AccountStore accounts,
            DeliverySources.Lake deliveryLake,
            PublishReportProperties properties,
            DeliveryProperties delivery) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new DeliverySources(
                jdbc,
                new SignalPostgresTable(dataSource),
                new BriefAccounts(dataSource),
                new BriefTables(jdbc, accounts),
                deliveryLake,
                properties.model(),
                delivery.signals());
    }

    @Bean
    DeliverySources.Lake deliveryLake(LakeCatalogue catalogue, ObjectStore store, DeliveryProperties delivery) {
        return new DeliverySources.Lake(catalogue, store, delivery.mail().attached());
    }
}
