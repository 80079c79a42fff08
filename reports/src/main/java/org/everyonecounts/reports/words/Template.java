package org.everyonecounts.reports.words;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every sentence that depends on a reading or a case, with slots in braces.
 *
 * <p>One template a case; no sentence of this kind is put together anywhere else, so that one test reads them all. British English,
 * plain words, and none of the words that claim more than the figures show ({@link #FORBIDDEN}).
 */
public enum Template {
    // What a figure may be said to show: short, for a cell of a table.
    READING_CLEAR_PRO_DEPRIVED("Clearly favours people living in more deprived areas"),
    READING_CLEAR_AGAINST_DEPRIVED("Clearly favours people living in less deprived areas"),
    READING_NOT_CLEAR("No clear difference"),
    READING_STEADY("Steady: same side of the neutral value whichever areas are drawn"),
    READING_RESTS_ON_FEW_AREAS("Rests on few areas: the range includes the neutral value"),
    READING_WITHIN_TOLERANCE("Within tolerance"),
    READING_OUTSIDE_TOLERANCE("Outside tolerance"),
    READING_NO_INFERENCE("Too few areas to say how firm it is"),
    READING_NOT_AVAILABLE("Not available"),
    READING_DESCRIBED("Described, not tested"),
    POSITION_BELOW("Below, outside tolerance"),
    POSITION_ABOVE("Above, outside tolerance"),

    // How much money is not where need puts it.
    MISPLACED_FAIR_SHARE(
            "{share} of the money ({money}) would have to change places for all {areas} to have {target}."),
    MISPLACED_SUPPLIED("{share} of the money ({money}) would have to change places for all {areas} to stand"
            + " at the same distance from target."),
    MISPLACED_NOT_AVAILABLE("How much of the money is out of place cannot be said from these data."),

    // Whether money leans towards more or less deprived areas once need is taken into account.
    LEAN_CLEAR("Set against need, money leans clearly towards people living in {side} deprived areas"
            + " (index {index}, {confidence} interval {limits}; 0 means that money follows need)."),
    LEAN_NOT_CLEAR("Set against need, money shows no clear lean towards people living in more or in less deprived"
            + " areas (index {index}, {confidence} interval {limits}; 0 means that money follows need)."),
    LEAN_STEADY("Set against need, money leans towards people living in {side} deprived areas"
            + " (index {index}, range {limits}; 0 means that money follows need)."),
    LEAN_RESTS_ON_FEW_AREAS("Set against need, money leans towards people living in {side} deprived areas, but the"
            + " figure rests on few areas (index {index}, range {limits}; 0 means that money follows need)."),
    LEAN_NONE("Set against need, money leans neither way (index {index}; 0 means that money follows need)."),
    LEAN_NO_INFERENCE("Set against need, money leans towards people living in {side} deprived areas (index {index}),"
            + " but there are too few areas to say how firmly."),
    LEAN_NOT_AVAILABLE("Whether money follows need cannot be said from these data."),

    // The most and the least deprived group.
    GAP_LIMITS(
            "Before need is taken into account, people living in the most deprived areas have {gap} {more} a head than"
                    + " people living in the least deprived (range of the difference {limits})."),
    GAP_NO_LIMITS("Before need is taken into account, people living in the most deprived areas have {gap} {more} a head"
            + " than people living in the least deprived."),
    GAP_NOT_AVAILABLE("There are too few areas to set the most deprived against the least deprived."),

    // Change since the preceding period.
    CHANGE_CLEAR("Since {period} the {measure} went {direction} by {change} (range {limits})."),
    CHANGE_NOT_CLEAR("Since {period} there is no clear change in the {measure} ({direction} {change}; the range"
            + " {limits} includes no change)."),
    CHANGE_NO_LIMITS("Since {period} the {measure} went {direction} by {change}; the areas are not the same in both"
            + " periods, so there is no range."),
    CHANGE_NONE("No change can be given: the data hold no earlier period that can be compared."),

    // How far the figures can be relied on.
    CONFIDENCE_LOW_TWO("The two need measures disagree in sign: the index is {first} and {second}."
            + " Confidence is therefore low."),
    CONFIDENCE_LOW_MANY("The {count} need measures disagree in sign: the index runs from {first} to {second}."
            + " Confidence is therefore low."),
    CONFIDENCE_LOW_CHOICES("The need measures agree in sign, but the sign turns with how areas are ranked or with"
            + " counting money net or gross. Confidence is therefore low."),
    CONFIDENCE_LOW_FEW("There are too few areas to say how firm the figures are. Confidence is therefore low."),
    CONFIDENCE_LOW_DATA("A check of the data failed. Confidence is therefore low."),
    CONFIDENCE_MEDIUM_RANGE(
            "Every need measure gives the same sign, but the range includes 0." + " Confidence is medium."),
    CONFIDENCE_MEDIUM_ILLUSTRATIVE("Every need measure gives the same sign, but {count} of the assumptions are"
            + " illustrative. Confidence is medium."),
    CONFIDENCE_MEDIUM_ONE("Only one need measure is at hand to test the sign. Confidence is medium."),
    CONFIDENCE_HIGH("Every need measure gives the same sign, and the range does not include 0. Confidence is high."),
    SENSITIVITY("Over every choice of need measure, ranking of areas and counting of money in Table_6, the index is"
            + " below 0 in {below} of {all}."),

    // Quality of the data.
    QUALITY_PASSED("Data quality: all {checks} checks passed; none of {rows} was rejected."),
    QUALITY_WARNINGS(
            "Data quality: {passed} of {checks} checks passed, {warnings} gave a warning; {rejected} of {rows} rejected"
                    + " (Table_17, Table_18)."),
    QUALITY_FAILED(
            "Data quality: {failed} of {checks} checks failed, so these figures are held back; {rejected} of {rows} rejected"
                    + " (Table_17, Table_18)."),

    ASSUMPTIONS_NONE("Every assumption of the headline scheme is signed (Table_19)."),
    ASSUMPTIONS_ILLUSTRATIVE("Illustrative, signed by no one: {list} (Table_19)."),

    RESAMPLED("All areas are included, so this is not sampling error. The range shows how far the figure rests on"
            + " which areas are in it."),
    STATUS("Management information, not official statistics."),
    VALUE("Everyone counts. We have a responsibility to maximise the benefits we obtain from NHS resources, ensuring"
            + " they are distributed fairly to those most in need. Nobody should be discriminated or disadvantaged,"
            + " and everyone should be treated with equal respect and importance."),
    VALUE_SOURCE("This is how the NHS states its value; the NHS Constitution words the value differently.");

    /** Words that say more than a distance or an index can show; refused in every template. */
    public static final List<String> FORBIDDEN =
            List.of("underfunded", "overfunded", "owed", "entitled", "because of", "would be avoided");

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final String text;

    Template(String text) {
        this.text = text;
    }

    /** The template with its slots. */
    public String text() {
        return text;
    }

    /** The names of the slots in order. */
    public List<String> slots() {
        return SLOT.matcher(text).results().map(slot -> slot.group(1)).toList();
    }

    /** The sentence of a template without slots. */
    public String sentence() {
        return with(Map.of());
    }

    /**
     * The sentence with its slots filled.
     *
     * @throws IllegalArgumentException when a slot has no value or a value has no slot
     */
    public String with(Map<String, String> values) {
        List<String> slots = slots();
        if (!slots.containsAll(values.keySet()) || !values.keySet().containsAll(slots)) {
            throw new IllegalArgumentException(
                    name() + " was given values for " + values.keySet() + "; its slots are " + slots);
        }
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), "")));
    }
}
