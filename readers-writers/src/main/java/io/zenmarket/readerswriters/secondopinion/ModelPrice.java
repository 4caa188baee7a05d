package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelUsage;
import java.math.BigDecimal;

/// What a language model costs.
///
/// @param input US dollars per million tokens read
/// @param output US dollars per million tokens written
/// @param batchDiscount fraction by which a batch is cheaper, 0 to 1
public record ModelPrice(BigDecimal input, BigDecimal output, BigDecimal batchDiscount) {

    /// Of a server of one's own.
    public static final ModelPrice FREE = new ModelPrice(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public ModelPrice {
        Checks.require("input price", "0 or more", input, input.signum() >= 0);
        Checks.require("output price", "0 or more", output, output.signum() >= 0);
        boolean fraction = batchDiscount.signum() >= 0 && batchDiscount.compareTo(BigDecimal.ONE) <= 0;
        Checks.require("batch discount", "0 to 1", batchDiscount, fraction);
    }

    /// `input`, `output` and `discount` as decimal text.
    public static ModelPrice of(String input, String output, String discount) {
        return new ModelPrice(new BigDecimal(input), new BigDecimal(output), new BigDecimal(discount));
    }

    /// Nothing is paid.
    boolean free() {
        return input.signum() == 0 && output.signum() == 0;
    }

    /// Tokens with their cost: `(input · price + output · price) / 10^6 · (1 − discount in a batch)`.
    ModelUsage usage(long inputTokens, long outputTokens, boolean batch) {
        BigDecimal full = input.multiply(BigDecimal.valueOf(inputTokens))
                .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                .movePointLeft(6);
        BigDecimal cost = batch ? full.multiply(BigDecimal.ONE.subtract(batchDiscount)) : full;
        return new ModelUsage(inputTokens, outputTokens, cost);
    }
}
