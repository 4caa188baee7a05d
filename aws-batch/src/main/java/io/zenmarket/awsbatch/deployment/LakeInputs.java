package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;

/// The bucket of the lake.
///
/// @param previousVersionsDays how long a version that was replaced or deleted is kept
/// @param infrequentAfterDays after how many days what is under `history/` goes to the class for
///     infrequent access
/// @param keep whether it is kept when the stack goes, as are the key and the image's repository
public record LakeInputs(int previousVersionsDays, int infrequentAfterDays, boolean keep) {

    public LakeInputs {
        Require.within("previous-versions-days", previousVersionsDays, 1, 3650);
        Require.within("infrequent-after-days", infrequentAfterDays, 30, 3650);
    }

    static LakeInputs of(Section inputs) {
        return inputs.checked(section -> new LakeInputs(
                section.whole("previous-versions-days"), section.whole("infrequent-after-days"), section.flag("keep")));
    }
}
