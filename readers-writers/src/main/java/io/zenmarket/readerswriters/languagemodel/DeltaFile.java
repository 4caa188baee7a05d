package io.zenmarket.readerswriters.languagemodel;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the format FSD1, little endian: `"FSD1"`, int32 count, then per tensor int16 length and name, a
/// byte of its kind, int32 rows, int32 columns, and half-precision floats: for kind 0 `rows × columns` of
/// them; for kind 1 int32 rank, then `rows × rank` and `rank × columns`.
final class DeltaFile {

    private static final int MAGIC = 'F' | ('S' << 8) | ('D' << 16) | ('1' << 24);
    private static final int SIDE_LIMIT = 1 << 15;

    private final String where;
    private final ByteBuffer in;

    private DeltaFile(String where, byte[] file) {
        this.where = where;
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Reads a file.
    ///
    /// @param where for errors
    /// @throws IllegalArgumentException when the file is anything else, or not whole
    static List<WeightDelta> read(String where, byte[] file) {
        DeltaFile reader = new DeltaFile(where, file);
        try {
            return reader.readAll();
        } catch (BufferUnderflowException truncated) {
            throw new IllegalArgumentException(
                    where + ": length, expected more, was " + file.length + " bytes; the file is cut off", truncated);
        }
    }

    private List<WeightDelta> readAll() {
        require("magic number, expected FSD1, was another", in.getInt() == MAGIC);
        int count = in.getInt();
        List<WeightDelta> deltas = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            deltas.add(readOne());
        }
        require("length, expected " + in.position() + ", was " + in.limit() + " bytes", !in.hasRemaining());
        return deltas;
    }

    private WeightDelta readOne() {
        byte[] name = new byte[in.getShort() & 0xFFFF];
        in.get(name);
        String tensor = new String(name, StandardCharsets.UTF_8);
        byte kind = in.get();
        require(tensor + ": kind, expected 0 or 1, was " + kind, kind == 0 || kind == 1);
        int rows = side(tensor);
        int columns = side(tensor);
        if (kind == 0) {
            return new WeightDelta.Addition(tensor, rows, columns, halves(rows * columns));
        }
        int rank = side(tensor);
        return new WeightDelta.LowRank(tensor, rows, columns, rank, halves(rows * rank), halves(rank * columns));
    }

    private int side(String tensor) {
        int side = in.getInt();
        require(tensor + ": size, expected 1 to " + SIDE_LIMIT + ", was " + side, side >= 1 && side <= SIDE_LIMIT);
        return side;
    }

    private float[] halves(int count) {
        if (in.remaining() < 2L * count) {
            throw new BufferUnderflowException();
        }
        float[] values = new float[count];
        for (int index = 0; index < count; index++) {
            values[index] = Float.float16ToFloat(in.getShort());
        }
        return values;
    }

    private void require(String problem, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(where + ": " + problem);
        }
    }
}
