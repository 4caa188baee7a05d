package io.zenmarket.jobs.publishreport;

import io.zenmarket.readerswriters.delivery.DeliveryMessage.Attachment;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.postgres.SignalPostgresTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a message about a date is made from: the stores as they are, so that it says what the published brief says.
///
/// @param model whose signals are named
/// @param top how many of them
record DeliverySources(
        JdbcClient jdbc,
        SignalPostgresTable signals,
        BriefAccounts accounts,
        BriefTables tables,
        Lake lake,
        String model,
        int top) {

    private static final String BIASES = "SELECT model, buys, sells, holds, bias, score FROM market_bias"
            + " WHERE date = ? ORDER BY model COLLATE \"C\" DESC";

    /// Where the brief is.
    ///
    /// @param attached which form of it goes with a message
    record Lake(LakeCatalogue catalogue, ObjectStore store, DeliveryProperties.Form attached) {}

    /// The lines of a success.
    String success(LocalDate date) {
        List<DeliveryText.Bias> biases =
                jdbc.sql(BIASES).param(date).query(DeliveryText.Bias.class).list();
        DeliveryText.Night night = new DeliveryText.Night(
                biases, signals.find(date, model), accounts.on(date), tables.quality(date, tables.instruments(), 0));
        return DeliveryText.of(night, date, top);
    }

    /// The brief as one file.
    Optional<Attachment> brief(LocalDate date) {
        return lake.catalogue()
                .find(ReportPublication.key(date, lake.attached().extension()))
                .map(object -> new Attachment(
                        "market-brief-" + date + "." + lake.attached().extension(),
                        lake.attached().mediaType(),
                        bytes(object)));
    }

    private byte[] bytes(LakeObject object) {
        return lake.store().read(object.historyKey(), 0, Math.toIntExact(object.bytes()));
    }
}
