package io.zenmarket.domain.risk;

import java.util.Map;

/// Which symbols belong together.
///
/// @param sectors by symbol
/// @param assetClasses by symbol
public record Groups(Map<String, String> sectors, Map<String, String> assetClasses) {

    public static final Groups NONE = new Groups(Map.of(), Map.of());

    private static final String UNKNOWN = "";

    public Groups {
        sectors = Map.copyOf(sectors);
        assetClasses = Map.copyOf(assetClasses);
    }

    boolean sameSector(String one, String other) {
        String sector = sectors.getOrDefault(one, UNKNOWN);
        return one.equals(other) || (!sector.equals(UNKNOWN) && sector.equals(sectors.get(other)));
    }

    boolean sameClass(String one, String other) {
        return assetClasses.getOrDefault(one, UNKNOWN).equals(assetClasses.getOrDefault(other, UNKNOWN));
    }
}
