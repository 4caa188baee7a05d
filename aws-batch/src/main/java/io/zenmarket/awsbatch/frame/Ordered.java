package io.zenmarket.awsbatch.frame;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Maps that keep their order. That of `Map.of` is another in each JVM, and with it the template.
public final class Ordered {

    private Ordered() {}

    /// A map of texts.
    ///
    /// @param keysAndValues in turn
    public static Map<String, String> of(String... keysAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
