package org.everyonecounts.models.exchange;

import java.util.List;
import org.everyonecounts.models.check.Check;

/**
 * That somebody looked at changes since the run published last and let them pass.
 *
 * @param heldFingerprint of the run that was held for them: the same but for the approval
 * @param released the checks that were released, at least one
 */
public record ApprovedChange(String who, String why, String heldFingerprint, List<Check> released) {
    public ApprovedChange {
        released = List.copyOf(released);
        if (who.isBlank() || why.isBlank() || released.isEmpty()) {
            throw new IllegalArgumentException("an approval is by \"" + who + "\", for \"" + why + "\", of "
                    + released.size() + " checks; it must have a name, a reason and at least one check");
        }
    }
}
