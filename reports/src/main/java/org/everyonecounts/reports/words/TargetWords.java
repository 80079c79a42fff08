package org.everyonecounts.reports.words;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.TargetMode;

/**
 * The nouns for a target and the distance from it, by mode.
 *
 * <p>Only a target that somebody set is called a target; a share worked out by this software is a modelled fair share.
 *
 * @param target such as {@code Target} or {@code Fair share}
 * @param distance such as {@code Distance from target} or {@code Distance from the modelled fair share}
 * @param actual the money set against it
 */
public record TargetWords(String target, String distance, String actual) {
    private static final TargetWords SUPPLIED = new TargetWords("Target", "Distance from target", "Baseline");
    private static final TargetWords FAIR_SHARE =
            new TargetWords("Fair share", "Distance from the modelled fair share", "Spending");
    private static final TargetWords BOTH = new TargetWords(
            "Target or fair share", "Distance from target or modelled fair share", "Baseline or spending");

    public static TargetWords of(TargetMode mode) {
        return mode == TargetMode.SUPPLIED ? SUPPLIED : FAIR_SHARE;
    }

    /** The nouns for a table that holds schemes of the modes given. */
    public static TargetWords of(Collection<TargetMode> modes) {
        Set<TargetMode> distinct = EnumSet.copyOf(modes);
        return distinct.size() > 1 ? BOTH : of(distinct.iterator().next());
    }

    /** {@code their target under core}, or {@code their fair share under gp-payments}. */
    public static String targetOf(Scheme scheme) {
        return scheme.target() == TargetMode.SUPPLIED
                ? "their target under " + scheme.id()
                : "their fair share under " + scheme.id();
    }
}
