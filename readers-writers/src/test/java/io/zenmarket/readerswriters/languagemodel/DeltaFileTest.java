package io.zenmarket.readerswriters.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.readerswriters.languagemodel.WeightDelta.Addition;
import io.zenmarket.readerswriters.languagemodel.WeightDelta.LowRank;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The format FSD1, from bytes written by hand. Half floats: 1 = 3C00, 2 = 4000, −0.5 = B800.
class DeltaFileTest {

    private static byte[] file() {
        ByteBuffer file = ByteBuffer.allocate(53).order(ByteOrder.LITTLE_ENDIAN);
        file.put("FSD1".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(2);
        file.putShort((short) 1).put((byte) 'b').put((byte) 0).putInt(2).putInt(1);
        file.putShort((short) 0x3C00).putShort((short) 0xB800);
        file.putShort((short) 2)
                .put((byte) 'm')
                .put((byte) '1')
                .put((byte) 1)
                .putInt(1)
                .putInt(2)
                .putInt(1);
        file.putShort((short) 0x4000);
        file.putShort((short) 0x3C00).putShort((short) 0xB800);
        return Arrays.copyOf(file.array(), file.position());
    }

    @Test
    void readsBothKinds() {
        List<WeightDelta> deltas = DeltaFile.read("d.fsd", file());

        Addition bias = (Addition) deltas.get(0);
        assertThat(bias.name()).isEqualTo("b");
        assertThat(bias.values()).containsExactly(1, -0.5f);
        LowRank matrix = (LowRank) deltas.get(1);
        assertThat(matrix.name()).isEqualTo("m1");
        assertThat(matrix.rank()).isEqualTo(1);
        assertThat(matrix.product()).containsExactly(2, -1);
    }

    @Test
    void refusesTheFileCutOffAnywhere() {
        byte[] file = file();
        for (int length = 0; length < file.length; length++) {
            byte[] part = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> DeltaFile.read("d.fsd", part))
                    .as("%d bytes", length)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("d.fsd: length, expected more, was " + length + " bytes; the file is cut off");
        }
    }

    @Test
    void refusesOurOwnFileCutOff() {
        byte[] file = ModelResources.read(EncoderProfile.MINI_LM.delta());
        byte[] part = Arrays.copyOf(file, file.length - 1);

        assertThatThrownBy(() -> DeltaFile.read("minilm-r32.fsd", part)).hasMessageContaining("the file is cut off");
    }

    @Test
    void refusesWhatFollowsTheEnd() {
        byte[] file = Arrays.copyOf(file(), file().length + 1);

        assertThatThrownBy(() -> DeltaFile.read("d.fsd", file))
                .hasMessage("d.fsd: length, expected " + (file.length - 1) + ", was " + file.length + " bytes");
    }

    @Test
    void refusesAnotherFormat() {
        byte[] file = file();
        file[3] = '2';

        assertThatThrownBy(() -> DeltaFile.read("d.fsd", file))
                .hasMessage("d.fsd: magic number, expected FSD1, was another");
    }

    @Test
    void refusesAnotherKind() {
        byte[] file = file();
        file[11] = 7;

        assertThatThrownBy(() -> DeltaFile.read("d.fsd", file)).hasMessage("d.fsd: b: kind, expected 0 or 1, was 7");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
    void refusesAnImpossibleSize(int rows) {
        byte[] file = file();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(12, rows);

        assertThatThrownBy(() -> DeltaFile.read("d.fsd", file))
                .hasMessage("d.fsd: b: size, expected 1 to 32768, was " + rows);
    }
}
