package io.zenmarket.readerswriters.secondopinion;

import java.time.LocalDate;
import java.util.Optional;

/// Which language model is asked.
///
/// @param name as the provider calls it
/// @param price what it costs
/// @param trainingCutOff last day its training may have seen; unknown: every story counts as seen
/// @param reasoningTokens most tokens it may think before it answers, a request; 0: it is told not to think
public record ModelSettings(String name, ModelPrice price, Optional<LocalDate> trainingCutOff, int reasoningTokens) {

    public ModelSettings {
        boolean plain = name.matches("[\\p{Graph}&&[^:|]]{1,100}");
        Checks.require("model", "a name of up to 100 visible characters without : and |", name, plain);
        Checks.require("reasoning tokens", "0 or more", reasoningTokens, reasoningTokens >= 0);
    }
}
