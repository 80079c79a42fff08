package org.everyonecounts.models.equity.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What a reader should know of a measure; the guide and the command's help are made from these.
 *
 * @param id the word on the command line, such as {@code ci_extended}
 * @param title in plain words
 * @param formula with a the share of weight, y the value, μ its mean, R the fractional rank
 * @param sign what the sign, or the size, says
 * @param notFor when not to use it
 * @param interval where its limits come from
 * @param needs what it needs besides a value
 * @param parameter what the number in brackets is; empty for none
 * @param examples the numbers in brackets used where every measure is asked for
 */
public record Description(
        String id,
        String title,
        String formula,
        String sign,
        String notFor,
        String interval,
        Set<Requirement> needs,
        String parameter,
        List<Double> examples) {
    public Description {
        needs = Set.copyOf(needs);
        examples = List.copyOf(examples);
    }

    /** A measure without a parameter. */
    static Description of(
            String id,
            String title,
            String formula,
            String sign,
            String notFor,
            String interval,
            Requirement... needs) {
        return new Description(id, title, formula, sign, notFor, interval, Set.of(needs), "", List.of());
    }

    /** The same with a number in brackets. */
    Description with(String named, Double... used) {
        return new Description(id, title, formula, sign, notFor, interval, needs, named, List.of(used));
    }
}
