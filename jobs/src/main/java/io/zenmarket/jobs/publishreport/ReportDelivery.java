package io.zenmarket.jobs.publishreport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zenmarket.jobs.frame.AfterRun;
import io.zenmarket.jobs.frame.EndedRun;
import io.zenmarket.readerswriters.delivery.DeliveryChannel;
import io.zenmarket.readerswriters.delivery.DeliveryMessage;
import io.zenmarket.readerswriters.delivery.DeliveryMessage.Attachment;
import io.zenmarket.readerswriters.postgres.DeliveryPostgresTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells people how a night, or `publish-report` alone, ended: the same thing about the same date once per channel. A
/// process killed between sending and noting it sends it once more.
final class ReportDelivery implements AfterRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReportDelivery.class);
    private static final Set<String> JOBS = Set.of("nightly", PublishReportJobConfiguration.JOB);

    private final List<DeliveryChannel> channels;
    private final DeliveryPostgresTable delivered;
    private final DeliverySources sources;
    private final Clock clock;

    ReportDelivery(
            List<DeliveryChannel> channels, DeliveryPostgresTable delivered, DeliverySources sources, Clock clock) {
        this.channels = channels;
        this.delivered = delivered;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public void ended(EndedRun run) {
        if (!channels.isEmpty() && JOBS.contains(run.job())) {
            run.date().ifPresent(date -> tell(run, date));
        }
    }

    private void tell(EndedRun run, LocalDate date) {
        DeliveryMessage message = message(run, date);
        byte[] said = (message.title() + "\n" + message.text() + "\n").getBytes(UTF_8);
        String hash = ReportPublication.sha256(
                joined(said, message.attachment().map(Attachment::content).orElse(new byte[0])));
        for (DeliveryChannel channel : channels) {
            send(channel, message, new DeliveryPostgresTable.Row(date, channel.name(), hash), run.execution());
        }
    }

    private DeliveryMessage message(EndedRun run, LocalDate date) {
        return run.failure()
                .map(failure -> new DeliveryMessage(
                        "ZenMarket " + date + ": " + run.job() + " failed",
                        DeliveryText.of(failure, run.job(), date),
                        Optional.empty()))
                .orElseGet(() -> new DeliveryMessage(
                        "ZenMarket " + date + ": market brief", sources.success(date), sources.brief(date)));
    }

    private void send(DeliveryChannel channel, DeliveryMessage message, DeliveryPostgresTable.Row row, long execution) {
        if (delivered.contains(row)) {
            return;
        }
        Optional<String> trouble = channel.deliver(message);
        if (trouble.isPresent()) {
            LOG.warn("delivery of {}: {}; the next run for that date tries again", row.date(), trouble.get());
            return;
        }
        delivered.insert(row, clock.instant(), execution);
        LOG.info("delivery of {}: sent by {}", row.date(), channel.name());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
