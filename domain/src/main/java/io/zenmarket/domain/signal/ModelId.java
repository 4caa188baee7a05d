package io.zenmarket.domain.signal;

/// Which rules made a signal. The same id and the same bars always give the same signals, so both belong in the
/// key of whatever is stored.
///
/// @param name name in the catalogue, e.g. `score`
/// @param version raised whenever a rule changes; names every parameter that is not the default, e.g. `1-min0.6`
public record ModelId(String name, String version) {

    public ModelId {
        if (name.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException(
                    "model: expected a name and a version, was '" + name + "' and '" + version + "'");
        }
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
