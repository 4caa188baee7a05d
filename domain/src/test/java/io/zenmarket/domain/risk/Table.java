package io.zenmarket.domain.risk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of a file of `golden/risk/legacy`, by column.
public final class Table {

    private Table() {}

    public static List<Map<String, String>> of(String file) {
        try (InputStream in = Table.class.getResourceAsStream("/golden/risk/legacy/" + file)) {
            List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
            String[] names = lines.getFirst().split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", names.length);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
