package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.Agreement;
import io.zenmarket.jobs.page.Figures;

/// How far two scorers agree, as the texts that the templates place.
record AgreementView(String first, String second, Part session, Part recent) {

    /// Over some stories.
    record Part(String stories, String sameLabel, String correlation) {

        static Part of(Agreement.Sample sample) {
            return new Part(
                    Figures.count(sample.stories()),
                    Figures.percent(sample.sameLabel(), 0),
                    Figures.signed(sample.correlation(), 2));
        }
    }

    static AgreementView of(Agreement agreement) {
        return new AgreementView(
                agreement.first(), agreement.second(), Part.of(agreement.session()), Part.of(agreement.recent()));
    }
}
