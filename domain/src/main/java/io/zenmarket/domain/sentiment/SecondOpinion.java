package io.zenmarket.domain.sentiment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// A language model that is asked about the texts of which the local scorer is not sure, within a budget per night.
///
/// A night is: [#plan] all questions, then [#poll] and wait for as long as it says until nothing is waited for, then
/// [#collect], store and [#acknowledge] until nothing is left. Each of them can be called again after a crash at any
/// moment, by another process too: nothing is asked twice, and the budget holds for all runs of a night together. A
/// question that gets no opinion keeps its local score, and may be asked again another night, unless an answer may have
/// been paid for and was lost. Not for several threads.
///
/// `plan` and `poll` commit what they do by themselves, whatever transaction they are called in: what was paid for
/// must be known after a crash. `acknowledge` joins the caller's, which stores the opinions.
public interface SecondOpinion {

    /// Provider and model, as stored with each opinion, e.g. `anthropic:claude-haiku-4-5`.
    String scorer();

    /// Reserves budget for questions in their order, as far as it goes, and notes what is to be asked. Questions that
    /// have an opinion, are being asked, or got no opinion earlier in the night are left out. Asks nobody but a
    /// service of which it is not known whether it takes batches. Meant to be called once a run: what a service
    /// refused to take is planned again.
    ///
    /// @param night business date that pays
    /// @param questions all that are uncertain, most wanted first
    OpinionPlan plan(LocalDate night, List<Question> questions);

    /// Goes one step on with all that is open, also from earlier nights: submits, looks, takes in. Does not wait.
    /// Troubles of the service are told, not thrown.
    OpinionProgress poll();

    /// Opinions that were given and not yet acknowledged, of whatever night, in a stable order.
    ///
    /// @param limit at most so many
    List<Opinion> collect(int limit);

    /// Says that opinions are stored; they are not collected again. Joins the current transaction.
    void acknowledge(Collection<Opinion> opinions);
}
