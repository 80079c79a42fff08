package org.everyonecounts.models.allocation.drivers;

import java.util.List;
import java.util.Locale;

/** What can move a target. */
public enum Driver {
    /** More or less money, at the opening shares. */
    ENVELOPE,
    /** People, with the need of each person as it is. */
    POPULATION,
    /** Need indices: weighted people ÷ people. */
    NEED,
    /** Cost indices, and which cost factors there are. */
    COSTS,
    /** The weight of the health inequalities, their scale, and the index of their component. */
    INEQUALITIES,
    /** Weights of components, shares of programmes and of blocks. */
    COMPONENT_SHARES,
    /** Pounds outside the blocks. */
    ADJUSTMENTS,
    /** Areas that have figures on one side only. */
    AREA_CHANGES,
    /** The rest of the formula: which blocks there are, how they combine, what costs apply to. */
    METHOD,
    /** The share of a target that was published, not computed. */
    PUBLISHED_SHARE;

    /** The parts of a computed share that can move one by one, in order. */
    static final List<Driver> OF_A_FORMULA =
            List.of(POPULATION, NEED, COSTS, INEQUALITIES, COMPONENT_SHARES, ADJUSTMENTS, METHOD);

    /** Its name in tables, such as {@code component_shares}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
