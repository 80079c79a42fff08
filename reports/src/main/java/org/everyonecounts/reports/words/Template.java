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

    SENSITIVITY_READ(
            "How to read: rows with a grouping of need, rank and money repeat the headline for each need measure"
                    + " ({need}), each ranking of areas (by {rank}) and each way to count money ({money})."),
    SENSITIVITY_NONE("How to read: the headline is not repeated for other choices, since the data hold no other need"
            + " measure for it."),
    CONVENTION_BY_NEED("Areas ranked by need, the least need first; weighted by people"),

    // Quality of the data.
    QUALITY_PASSED("Data quality: all {checks} checks passed; none of {rows} was rejected."),
    QUALITY_WARNINGS(
            "Data quality: {passed} of {checks} checks passed, {warnings} gave a warning; {rejected} of {rows} rejected"
                    + " (Table_17, Table_18)."),
    QUALITY_FAILED(
            "Data quality: {failed} of {checks} checks failed, so these figures are held back; {rejected} of {rows} rejected"
                    + " (Table_17, Table_18)."),

    // Pace of change.
    MOVEMENT_READ("How to read: the opening distance is that of the period of the data; minus means less money than the"
            + " {target}. In each block of scheme and level the area furthest below the nation stands first."),
    MOVEMENT_GROWTH("Growth is from the money of the period of the data to the allocation of the first year."),
    MOVEMENT_PROJECTION(
            "Later years are a projection, not a forecast: they follow from the scheme's own rule of change,"
                    + " the shares of today and an illustrative growth of the money."),
    MOVEMENT_FIRST_YEAR(
            "Where targets are published, the first year is the year they are set for; where a fair share is"
                    + " modelled, it is the year after the data."),
    PACE(
            "Pace of change of scheme {scheme}: {rule}; tolerance {tolerance} either way. Where the data give no money for a"
                    + " later year, the money grows by {growth}."),
    PACE_CONSTANT("{percent} a year"),
    PACE_BY_YEAR("{percents} from year to year, and by the last of these from then on"),
    PACE_NONE("nothing"),
    PACE_BANDS("the same growth for all, plus a step by bands of distance"),
    PACE_RAMP("the same growth for all, plus or minus a part that grows with the distance up to a cap"),
    PACE_FLOOR("a floor of growth for all, the rest of the money to those furthest below"),
    PACE_SHORTFALL("no area loses, and growth goes to areas below in proportion to what they are short of"),
    PACE_PARITY("areas further below than the tolerance are lifted to it, and the rest is shared by baseline"),
    PACE_BLEND("a blend of the old and the new share that moves to the new"),
    PACE_MODIFIED("{rule}, within bounds on growth and distance"),

    // What moved a share.
    DRIVERS_READ("How to read: each driver says how much more (+) or less (−) money the {target} of an area holds, in"
            + " millions of pounds; the drivers of an area sum to its change. The largest change of a block stands"
            + " first."),
    DRIVERS_AT_REST("Drivers that move nothing in any row have no column: {drivers}."),
    DRIVERS_SCENARIO("Rows from baseline to a scenario show what the changed settings move on the same data."),

    // What if.
    SCENARIOS_READ("How to read: the {target} of each area as it is and under each scenario, on the same data; in each"
            + " block of scheme, level and scenario the largest gain stands first and the largest loss last."),
    SCENARIOS_CHOICE("A scenario shows what other settings would give; it says nothing of what should be chosen."),
    SCENARIOS_UNTOUCHED(
            "A scheme that a scenario leaves wholly as it is has no rows for that scenario here; it has them in"
                    + " data/scenarios.csv."),
    SCENARIOS_LEFT("Levels with more than 10,000 rows for all scenarios together stand in data/scenarios.csv and"
            + " data/waterfall.csv only."),
    EFFECTS_READ("How to read: each indicator as it is and under each scenario, on the same data; a change whose range"
            + " includes 0 is no clear change."),
    EFFECT_STEADY("{direction} in the scenario whichever areas are drawn"),
    EFFECT_CLEAR_MORE_DEPRIVED("Clearly moves towards people living in more deprived areas"),
    EFFECT_CLEAR_LESS_DEPRIVED("Clearly moves towards people living in less deprived areas"),
    EFFECT_NOT_CLEAR("No clear change: the range includes 0"),
    EFFECT_NO_INFERENCE("{direction} in the scenario; too few areas to say how firm that is"),
    EFFECT_DESCRIBED("{direction} in the scenario; described, not tested"),
    EFFECT_NONE("The same in the scenario"),
    EFFECT_NOT_AVAILABLE("Not available"),

    // The board page.
    BOARD_HELD(
            "Held: a check of the data failed. Nothing on this page has been published; it is here to be looked into."),
    BOARD_HEADLINE_LESS("Set against need, money leans towards less deprived areas"),
    BOARD_HEADLINE_MORE("Set against need, money leans towards more deprived areas"),
    BOARD_HEADLINE_FEW_LESS("Money seems to lean towards less deprived areas, but that rests on few of them"),
    BOARD_HEADLINE_FEW_MORE("Money seems to lean towards more deprived areas, but that rests on few of them"),
    BOARD_HEADLINE_NOT_CLEAR("No clear sign that money leans towards more or less deprived areas once need is counted"),
    BOARD_HEADLINE_DISAGREE("Whether money follows need depends on how need is measured"),
    BOARD_HEADLINE_FEW_AREAS("There are too few areas to say whether money follows need"),
    BOARD_HEADLINE_SUPPRESSED("Whether money follows need cannot be shown: the figures are withheld"),
    BOARD_HEADLINE_NOT_AVAILABLE("Whether money follows need cannot be said from these data"),

    BOARD_SO_WHAT_SHORT(
            "In the most deprived of {groups} groups of areas, {people} have {actual} a head. If the same money"
                    + " were shared by need they would have {need}: {gap} a head more."),
    BOARD_SO_WHAT_OVER(
            "In the most deprived of {groups} groups of areas, {people} have {actual} a head. If the same money"
                    + " were shared by need they would have {need}: {gap} a head less."),
    BOARD_SO_WHAT_EVEN("In the most deprived of {groups} groups of areas, {people} have {actual} a head, which is what"
            + " they would have if the same money were shared by need."),
    BOARD_SO_WHAT_NONE("What this means a head for people in more deprived areas cannot be said from these data."),
    BOARD_SO_WHAT_BELOW("{people} live in {areas} that have more than {tolerance} less than {target}."),
    BOARD_SO_WHAT_NOBODY_BELOW("No {area} has more than {tolerance} less than {target}."),

    BOARD_UNKNOWN_WHY("Why money lies where it does, and what care people had for it: the figures show money and need,"
            + " not causes or results."),
    BOARD_UNKNOWN_NEED("Which measure of need is right. One shows money leaning towards less deprived areas, another"
            + " towards more."),
    BOARD_UNKNOWN_FIRM("How firm the lean is: with some areas left out or counted twice it could vanish or turn."),
    BOARD_UNKNOWN_FEW("How firm the lean is: there are too few areas to test it."),
    BOARD_UNKNOWN_SUPPRESSED("The figures of {areas}, which are withheld."),
    BOARD_UNKNOWN_MISSING("The figures of {areas}, for which the data hold none."),
    BOARD_UNKNOWN_COVERAGE("Who is missing: registered people cannot be set against residents."),
    BOARD_UNKNOWN_ASSUMPTIONS("Whether {assumptions} of the calculation will be approved; nobody has signed so far."),

    BOARD_CHANGE_NOT_CLEAR(
            "Since {period} there is no clear change in the share of money that is out of place: {now} now,"
                    + " {before} then."),
    BOARD_CHANGE_CLEAR(
            "Since {period} the share of money that is out of place went {direction}, from {before} to {now}."),
    BOARD_CHANGE_UNTESTED("Since {period} the share of money that is out of place went {direction}, from {before} to"
            + " {now}; how firm that is cannot be said."),
    BOARD_CHANGE_SAME("Since {period} the share of money that is out of place has not changed: {now}."),
    BOARD_LEAN_CHANGE_CLEAR("The lean moved clearly towards {side} deprived areas."),
    BOARD_LEAN_CHANGE_NOT_CLEAR("The lean between more and less deprived areas shows no clear change."),
    BOARD_CHANGE_NONE("There is no earlier period to compare with."),

    BOARD_TILE_MISPLACED_FAIR_SHARE(
            "or {share} of the money, would have to change places for every area to have its" + " modelled fair share"),
    BOARD_TILE_MISPLACED_SUPPLIED("or {share} of the money, would have to change places for every area to stand at the"
            + " same distance from target"),
    BOARD_TILE_BELOW("live in areas with less than {target}"),
    BOARD_TILE_GAP("a head {more} in the most deprived areas than in the least, before need is counted"),

    BOARD_CHART_READ("The circle is what people would have if the same money were shared by need, the diamond what they"
            + " have. Diamond to the left: less than need would give."),
    BOARD_CHART_DESCRIPTION(
            "Pounds a head in {groups} groups of areas, the most deprived on top. In {less} of them people"
                    + " have less than need would give."),
    BOARD_CHART_NONE("No chart: the data do not sort areas into groups by deprivation."),
    BOARD_MAP_READ(
            "The stronger the shade of an area, the further its money is below {target}, compared with {nation}."),
    BOARD_MAP_DESCRIPTION(
            "{drawn} in five shades by distance from {target}. {below} in the strongest shade, {above} in the faintest."
                    + " The table below the map has every figure."),
    BOARD_MAP_COARSER(
            "The map shows {areas}, since the data hold no outlines of {finer} that can be read at this size."),
    BOARD_MAP_NOT_DRAWN("In the table only, for want of an outline: {areas}."),
    BOARD_MAP_NONE("No map: the data hold no outlines of these areas."),

    BOARD_CONFIDENCE_NEED("Measures of need point in different directions."),
    BOARD_CONFIDENCE_CHOICES("The direction turns with how areas are ranked or which payments are counted."),
    BOARD_CONFIDENCE_FEW("There are too few areas to say how firm the figures are."),
    BOARD_CONFIDENCE_DATA("A check of the data failed."),
    BOARD_CONFIDENCE_RANGE("Every measure of need points the same way, but the result rests on few areas."),
    BOARD_CONFIDENCE_ILLUSTRATIVE("The direction is steady, but {assumptions} of the calculation await approval."),
    BOARD_CONFIDENCE_ONE("The direction is steady, but only one measure of need is at hand to test it."),
    BOARD_CONFIDENCE_HIGH("The direction is the same by every measure of need and whichever areas are drawn."),

    BOARD_BELOW_NOBODY("No {area} is further below than {tolerance}."),
    BOARD_BELOW_MORE("The five furthest below of {all}; the workbook lists the rest."),
    BOARD_BELOW_ALL("Everyone further below than {tolerance}."),
    BOARD_BELOW_NO_RULE("When they come within {tolerance} is not known: no rule of change is set."),
    BOARD_BELOW_RULE("Years by the scheme's own rule of change: a projection, not a forecast."),
    BOARD_REACHES("{years}"),
    BOARD_REACHES_NOT("not within {years}"),
    BOARD_REACHES_UNKNOWN("not known"),

    BOARD_TURN_NEED("Agreement on one measure of need."),
    BOARD_TURN_PERIOD("A further period that points the same way, or the other."),
    BOARD_TURN_DATA("Mending the data, since a check failed."),
    BOARD_TURN_ASSUMPTIONS("Approval of, or a change to, {assumptions} of the calculation."),
    BOARD_TURN_MEASURE("A second measure of need that points the other way."),
    BOARD_TURN_DETAIL("Figures for more or smaller areas."),
    BOARD_PROJECTION("Outlines are for the picture only (transverse Mercator projection, simplified)."),

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
