package io.zenmarket.domain.specification;

import java.util.HashSet;
import java.util.List;

/// The symbols a backtest runs over.
public sealed interface Universe extends Bare {

    /// Every symbol the lake has bars of.
    String EVERY = "*";

    /// Every symbol with bars of the interval.
    record Every() implements Universe {

        @Override
        public String bare() {
            return EVERY;
        }
    }

    /// A list of symbols kept elsewhere under a name.
    ///
    /// @param name lower case, e.g. `sp500-sample`
    record Listed(String name) implements Universe {

        @Override
        public String bare() {
            return name;
        }
    }

    /// Symbols by themselves.
    ///
    /// @param symbols one or more, none twice; kept in ascending order
    record Symbols(List<String> symbols) implements Universe {

        public Symbols {
            if (symbols.isEmpty() || new HashSet<>(symbols).size() < symbols.size()) {
                throw new IllegalArgumentException("universe, expected one or more symbols, each once, was " + symbols);
            }
            symbols = symbols.stream().sorted().toList();
        }

        @Override
        public List<String> bare() {
            return symbols;
        }
    }
}
