package io.zenmarket.jobs.generatesignals;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.signal.ModelId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 over all a signal depends on: model, symbol, corporate actions, every stored bar up to its
/// session, as traded, and the sentiment it has read. Bars are fed once; the hash can be taken after any of
/// them.
final class InputHash {

    private final MessageDigest digest;
    private final BarColumns bars;
    private int fed;

    InputHash(ModelId model, BarSeries raw, List<CorporateAction> actions) {
        this.bars = raw.bars();
        this.digest = sha256();
        text(model.toString());
        text(raw.symbol());
        text(raw.interval().toString());
        actions.forEach(action -> text(action.toString()));
    }

    /// The hash over the bars up to index `bar`, inclusive, and the sentiment read there; ask in ascending
    /// order.
    ///
    /// @param sentiment value, scorer and version as a text; empty when none was read
    String through(int bar, String sentiment) {
        feed(bar);
        MessageDigest whole = copy();
        if (!sentiment.isEmpty()) {
            whole.update(sentiment.getBytes(UTF_8));
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    private void feed(int bar) {
        ByteBuffer row = ByteBuffer.allocate(6 * Long.BYTES);
        for (; fed <= bar; fed++) {
            row.clear();
            row.putLong(bars.time()[fed]);
            row.putDouble(bars.open()[fed]).putDouble(bars.high()[fed]).putDouble(bars.low()[fed]);
            row.putDouble(bars.close()[fed]).putDouble(bars.volume()[fed]);
            digest.update(row.array());
        }
    }

    private void text(String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256: expected to be copied, was not", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: expected in every JDK, was missing", e);
        }
    }
}
