package io.zenmarket.readerswriters.simulated;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarSource;
import io.zenmarket.domain.market.CorporateAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that a source gives, as one list of rows and of actions per symbol.
record SimulatedRows(Map<String, List<Row>> bars, Map<String, List<CorporateAction>> actions) {

    record Row(long time, double open, double high, double low, double close, double volume) {}

    static SimulatedRows of(SimulatedSettings settings) {
        SimulatedBarSource source = SimulatedBarSource.of(settings);
        SimulatedRows rows = new SimulatedRows(new TreeMap<>(), new TreeMap<>());
        for (BarSource.Slice slice : source.plan()) {
            blocks(source, slice, "").forEach(rows::add);
        }
        return rows;
    }

    static List<BarBlock> blocks(BarSource source, BarSource.Slice slice, String position) {
        List<BarBlock> blocks = new ArrayList<>();
        try (BarSource.Reader reader = source.open(slice, position)) {
            for (BarBlock block = reader.read(); block != null; block = reader.read()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    void add(BarBlock block) {
        var columns = block.bars();
        for (int i = 0; i < block.size(); i++) {
            bars.computeIfAbsent(block.symbol()[i], symbol -> new ArrayList<>())
                    .add(new Row(
                            columns.time()[i],
                            columns.open()[i],
                            columns.high()[i],
                            columns.low()[i],
                            columns.close()[i],
                            columns.volume()[i]));
        }
        block.aside()
                .actions()
                .forEach(action -> actions.computeIfAbsent(action.symbol(), symbol -> new ArrayList<>())
                        .add(action));
    }
}
