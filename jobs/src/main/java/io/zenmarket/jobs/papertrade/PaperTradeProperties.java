package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.paper.PaperAccount;
import io.zenmarket.domain.risk.HaltEnd;
import io.zenmarket.readerswriters.specification.SpecificationReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of `paper-trade`.
///
/// @param accounts the accounts that trade
/// @param sectors symbols by sector, for limits; a symbol that is in none is one of its own
/// @param sessionsPerCheckpoint sessions of an account per transaction
@Validated
@ConfigurationProperties(prefix = "zenmarket.paper", ignoreUnknownFields = false)
public record PaperTradeProperties(
        @DefaultValue List<@Valid Account> accounts,
        @DefaultValue Map<String, List<String>> sectors,
        @Min(1) @DefaultValue("250") int sessionsPerCheckpoint) {

    public PaperTradeProperties {
        accounts = List.copyOf(accounts);
        sectors = Map.copyOf(sectors);
        List<String> names = accounts.stream().map(Account::name).toList();
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("zenmarket.paper.accounts: expected each name once, was " + names);
        }
        List<String> symbols = sectors.values().stream().flatMap(List::stream).toList();
        if (symbols.stream().distinct().count() != symbols.size()) {
            throw new IllegalArgumentException(
                    "zenmarket.paper.sectors: expected each symbol once, was " + new TreeMap<>(sectors));
        }
    }

    /// An account.
    ///
    /// @param name lower-case letters, digits and dashes
    /// @param currency ISO 4217 code
    /// @param start first session; none: the business date of its first run
    /// @param universe symbols
    /// @param model of the signals it acts on
    /// @param minimumConfidence of a signal that is acted on; a fraction
    /// @param trading keys as in a backtest's specification, as YAML: capital, direction, sizing, exits,
    ///     execution, margin
    /// @param limits by name, see CONTRIBUTING.md
    /// @param halts when entries go on after a halt, by the limit's name
    public record Account(
            @NotBlank String name,
            @DefaultValue("USD") String currency,
            @Nullable LocalDate start,
            @NotEmpty List<String> universe,
            @DefaultValue("score") String model,

            @DecimalMin("0") @DecimalMax("1") @DefaultValue("0")
            double minimumConfidence,

            @DefaultValue("") String trading,
            @DefaultValue Map<String, Double> limits,
            @DefaultValue Map<String, HaltEnd> halts) {

        PaperAccount account(Map<String, List<String>> sectors) {
            return new PaperAccount(
                    name,
                    currency,
                    universe,
                    new PaperAccount.Signals(model, minimumConfidence),
                    SpecificationReader.trading("zenmarket.paper.accounts." + name + ".trading", trading)
                            .rules(),
                    limits,
                    halts,
                    sectors);
        }
    }

    /// The account of a name, as it trades.
    PaperAccount account(String name) {
        return named(name).account(sectors);
    }

    /// The account of a name.
    Account named(String name) {
        return accounts.stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("account: expected one of "
                        + accounts.stream().map(Account::name).toList() + ", was " + name
                        + "; accounts are configured under zenmarket.paper.accounts"));
    }

    /// The accounts of a request.
    ///
    /// @param name of one; empty: all
    List<Account> selected(Optional<String> name) {
        return name.map(one -> List.of(named(one))).orElse(accounts);
    }
}
