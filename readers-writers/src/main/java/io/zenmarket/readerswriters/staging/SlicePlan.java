package io.zenmarket.readerswriters.staging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Which slices a run reads, in the order in which their rows are met.
///
/// @param entries the slices; the place of one is its number
public record SlicePlan(List<Entry> entries) {

    /// A slice and the source it is of.
    ///
    /// @param spec the source as the job writes it
    /// @param name what it is, for people
    /// @param locator all that its source needs to find it again
    /// @param weight expected cost
    public record Entry(String spec, String name, String locator, long weight) {}

    public SlicePlan {
        entries = List.copyOf(entries);
    }

    /// The number of entries, then per entry spec, name, locator (each a length and UTF-8) and weight;
    /// big-endian.
    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(entries.size());
            for (Entry entry : entries) {
                write(out, entry.spec());
                write(out, entry.name());
                write(out, entry.locator());
                out.writeLong(entry.weight());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static SlicePlan decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<Entry> entries = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                String spec = read(in);
                String name = read(in);
                String locator = read(in);
                entries.add(new Entry(spec, name, locator, in.readLong()));
            }
            return new SlicePlan(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("plan: expected " + bytes.length + " whole bytes, was " + e.getMessage(), e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
