package io.zenmarket.jobs.tearsheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A rendered page taken apart again.
final class SheetText {

    static final Pattern RUNNING_SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    private SheetText() {}

    static String of(RunView view) {
        return new String(new SheetHtml().render(view), StandardCharsets.UTF_8);
    }

    static String of(SweepView view) {
        return new String(new SheetHtml().render(view), StandardCharsets.UTF_8);
    }

    /// What a reader sees: without scripts, styles and data.
    static String body(String page) {
        String visible =
                DATA.matcher(RUNNING_SCRIPT.matcher(page).replaceAll("")).replaceAll("");
        return visible.substring(visible.indexOf("<body>"));
    }

    static JsonNode data(String page) {
        return new JsonMapper().readTree(find(DATA, page).getFirst());
    }

    static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /// Undoes the packing of a column, as the page's script does.
    static double[] unpack(JsonNode column) {
        double scale = Math.pow(10, column.get("d").asInt());
        long[] sum = {0};
        return column.get("v")
                .valueStream()
                .mapToDouble(step -> step.isNull() ? Double.NaN : (sum[0] += step.asLong()) / scale)
                .toArray();
    }
}
