package io.zenmarket.domain.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Profit beats forecasts",
                "Von der Leyen says deal with the US is near",
                "Banco del Pais raises rates",
                "Los Angeles port traffic rises",
                "Nestlé, L'Oréal gain",
                "",
                "12 % 3.4",
                "Xi Jinping (习近平) meets banks in Beijing"
            })
    void takesForEnglish(String text) {
        assertThat(Language.isEnglish(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gewinn des Herstellers fällt auf den tiefsten Stand",
                "Les bénéfices du groupe reculent dans l'aérien",
                "Las ventas del banco caen por tercer trimestre",
                "Gli utili della banca sono in calo",
                "Lucro do banco sobe com receitas e não para",
                "De winst van het bedrijf daalt",
                "Прибыль банка выросла",
                "丰田汽车利润下降",
                "أرباح البنك ترتفع"
            })
    void takesForAnotherLanguage(String text) {
        assertThat(Language.isEnglish(text)).isFalse();
    }
}
