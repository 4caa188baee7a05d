package io.zenmarket.readerswriters.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.cost.CostBook;
import io.zenmarket.domain.cost.Database;
import io.zenmarket.domain.cost.Estimate;
import io.zenmarket.domain.cost.Figure;
import io.zenmarket.domain.cost.Price;
import io.zenmarket.domain.cost.Purchase;
import io.zenmarket.domain.cost.StandardSize;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CostFilesTest {

    private static final CostBook BOOK = CostFiles.read();

    static final List<Price> PRICES = BOOK.prices();

    static final List<Figure> FIGURES = BOOK.figures();

    @Test
    void hasTheSizesThatAreComparedWithTheAlwaysOnDesign() {
        assertThat(BOOK.sizes().stream().map(StandardSize::name)).containsExactly("small", "medium", "large");
        assertThat(BOOK.sizes().stream().map(StandardSize::alwaysOn)).containsExactly(128.0, 655.0, 2730.0);
        assertThat(BOOK.sizes().stream().map(size -> size.workload().symbols())).containsExactly(50, 500, 5000);
    }

    @Test
    void saysOfEveryPriceWhereAndWhenItWasRead() {
        assertThat(PRICES).allSatisfy(price -> {
            assertThat(price.source()).startsWith("https://");
            assertThat(price.region()).isEqualTo("us-east-1");
            assertThat(price.date()).hasYear(2026);
        });
    }

    @ParameterizedTest
    @FieldSource("PRICES")
    void needsEveryPrice(Price price) {
        List<Price> others = PRICES.stream().filter(other -> other != price).toList();
        assertThatThrownBy(
                        () -> estimateAll(new CostBook(others, FIGURES, BOOK.jobs(), BOOK.databases(), BOOK.sizes())))
                .hasMessageContaining("expected " + price.name());
    }

    @ParameterizedTest
    @FieldSource("FIGURES")
    void needsEveryFigure(Figure figure) {
        List<Figure> others = FIGURES.stream().filter(other -> other != figure).toList();
        assertThatThrownBy(() -> estimateAll(new CostBook(PRICES, others, BOOK.jobs(), BOOK.databases(), BOOK.sizes())))
                .hasMessageContaining("expected " + figure.name());
    }

    private static void estimateAll(CostBook book) {
        for (StandardSize size : book.sizes()) {
            for (Purchase purchase : Purchase.values()) {
                for (Database database : Database.values()) {
                    Estimate.of(book, size.workload(), purchase, database);
                }
            }
        }
        Estimate.hardenedNetwork(book);
    }
}
