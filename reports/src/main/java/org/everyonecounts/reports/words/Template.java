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

    // The reading of a change: short, for a cell of a table.
    CHANGE_READING_UP("Clearly up"),
    CHANGE_READING_DOWN("Clearly down"),
    CHANGE_READING_UP_STEADY("Up whichever areas are drawn"),
    CHANGE_READING_DOWN_STEADY("Down whichever areas are drawn"),
    CHANGE_READING_NOT_CLEAR("No clear change"),
    CHANGE_READING_UP_UNTESTED("Up, not tested"),
    CHANGE_READING_DOWN_UNTESTED("Down, not tested"),
    CHANGE_READING_SAME("The same"),
    CHANGE_GAP("{outcome}: the gap by {characteristic} is {gap} in {period}, {change}."),

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
    QUALITY_APPROVED(
            "Data quality: {passed} of {checks} checks passed, {approved} let pass by approval; none of {rows} was"
                    + " rejected."),
    QUALITY_APPROVED_WARNINGS(
            "Data quality: {passed} of {checks} checks passed, {approved} let pass by approval, {warnings} gave a warning;"
                    + " {rejected} of {rows} rejected (Table_17, Table_18)."),
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
    BOARD_UNKNOWN_CAUSE(
            "Why money lies where it does, and whether it brought about the outcomes beside it: the figures show"
                    + " both, not causes."),
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

    // The four clauses, one question each.
    QUESTION_BENEFIT("How much health do we get?"),
    QUESTION_FAIRNESS("Do areas get the share their need calls for?"),
    QUESTION_NO_ONE_DISADVANTAGED("Who falls behind, beyond chance?"),
    QUESTION_EVERYONE_COUNTED("Who is missing from these figures?"),
    CLAUSE_NO_DATA("The data hold nothing on this."),
    CLAUSE_DATA_BENEFIT("A table of outcomes of areas fills this (resource outcomes)."),
    CLAUSE_DATA_FAIRNESS("Money, need and people by area fill this (resources spending or allocations, and need)."),
    CLAUSE_DATA_DEPRIVATION("Deprivation scores of areas fill this (resource deprivation)."),
    CLAUSE_DATA_NO_ONE_DISADVANTAGED("A table of outcomes by group of people fills this (resource groups)."),
    CLAUSE_DATA_EVERYONE_COUNTED(
            "Resident people by area, and outcomes by group with the group unknown, fill this (resources population"
                    + " and groups)."),
    LEVEL_LOW("Low"),
    LEVEL_MEDIUM("Medium"),
    LEVEL_HIGH("High"),
    LEVEL_NOT_RATED("Not rated"),
    LEVEL_NONE("No figure"),
    CLAUSE_REASON_NO_DATA("There are no data to rely on."),
    CLAUSE_REASON_NO_FIGURE("The figure is not there."),
    CLAUSE_REASON_INTERVAL("The figure has an interval of measurement."),
    CLAUSE_REASON_NO_INTERVAL("The data give no interval for it."),
    CLAUSE_REASON_CLEAR("The interval lies wholly on one side of no difference."),
    CLAUSE_REASON_OLD(
            "The interval is clear, but the figures end in {period}, well before the money they stand beside."),
    CLAUSE_REASON_LISTS("More people are registered than live here, so lists hide who is missing."),
    CLAUSE_REASON_PLAIN("Both are counted from the data, but the rates are not adjusted for age."),
    CLAUSE_REASON_NOT_CLEAR("The interval includes no difference."),
    CLAUSE_REASON_FEW_GROUPS("There are too few groups to say how firm it is."),
    CLAUSE_REASON_DESCRIBED("The gap is described, not tested."),
    CLAUSE_REASON_OUTLIERS("Areas are compared beyond chance, groups of people are not."),
    CLAUSE_REASON_COUNTED("Both are counted from the data."),
    CLAUSE_REASON_COUNTED_PART("One of two counts is at hand."),
    CLAUSE_REASON_UNKNOWN("People of unknown group could turn the gap."),

    // Benefit: outcomes, and money beside them.
    BENEFIT_MEAN("{outcome} of all people: {value} in {period}, {change}."),
    BENEFIT_AVERSION(
            "Counting the more deprived more (inequality aversion {usual}) it is {value}; from aversion {least} to {most} it"
                    + " goes from {at_least} to {at_most}."),
    ASSOCIATION_ONLY(
            "Association only: money stands beside outcomes here; that does not show that one caused the other."),
    TURN_NOTE("What would change the answer to \"{question}\": {turn}"),
    TURN_BENEFIT("A further year, or outcomes that move the other way."),
    SINCE_CLEAR("clearly {direction} from {before} in {period}"),
    SINCE_NOT_CLEAR("no clear change from {before} in {period}"),
    SINCE_UNTESTED("{direction} from {before} in {period}, not tested"),
    SINCE_SAME("the same as in {period}"),
    SINCE_NONE("with no earlier period to compare"),
    SINCE_PRECEDING("the preceding period"),

    // Fairness: the lean of the headline with the share of money out of place.
    FAIRNESS_SHARE("{lean}; {share} of the money is out of place."),
    TURN_FAIRNESS("A second measure of need that points the other way, or a further period."),

    // Groups of people.
    READING_GROUPS_AGAINST("Clearly worse for people in the most deprived group"),
    READING_GROUPS_PRO(
            "Clearly better for people in the most deprived group: the gradient runs towards the more deprived"),
    READING_GROUPS_FEW("Too few groups to say how firm it is"),
    GROUPS_AGAINST("{outcome} is clearly worse in the most deprived group than in the least: a gap of {gap} by"
            + " {characteristic} in {period}."),
    GROUPS_PRO("{outcome} is clearly better in the most deprived group than in the least: the gradient runs towards the"
            + " more deprived, with a gap of {gap} by {characteristic} in {period}."),
    GROUPS_NOT_CLEAR("{outcome} shows no clear gap by {characteristic} in {period}: {gap}, and the interval includes no"
            + " difference."),
    GROUPS_FEW("{outcome} differs by {gap} by {characteristic} in {period}, but there are too few groups to say how"
            + " firmly."),
    GROUPS_DESCRIBED(
            "{outcome} differs by {gap} between the groups furthest apart by {characteristic} in {period}; this"
                    + " is described, not tested."),
    GROUPS_SUPPRESSED("The gap in {outcome} by {characteristic} in {period} is withheld to protect people."),
    GROUPS_NOT_AVAILABLE("The gap in {outcome} by {characteristic} in {period} cannot be said from these data."),
    TREND_NARROWER_BUT_STEEPER("From {first} to {last} the gap fell from {gap_first} to {gap_last} while the ratio went"
            + " from {ratio_first} to {ratio_last}: smaller as a difference, larger beside the level."),
    TREND_WIDER_BUT_FLATTER("From {first} to {last} the gap rose from {gap_first} to {gap_last} while the ratio went"
            + " from {ratio_first} to {ratio_last}: larger as a difference, smaller beside the level."),
    TREND_NARROWER("From {first} to {last} the gap went from {gap_first} to {gap_last} and the ratio from {ratio_first}"
            + " to {ratio_last}: no larger either way."),
    TREND_WIDER("From {first} to {last} the gap went from {gap_first} to {gap_last} and the ratio from {ratio_first}"
            + " to {ratio_last}: no smaller either way."),
    TREND_UNSTEADY("In between they went up and down."),
    TREND_LEFT(
            "Other figures on outcomes and groups, and groups in no order, stand in data/indicators.csv for every period."),
    TREND_SAME("From {first} to {last} the gap stayed at {gap_first}, {gap_last} at the end, and the ratio at"
            + " {ratio_first}, {ratio_last} at the end."),
    TREND_NONE("There is no earlier period to compare with."),
    TURN_GROUPS("Errors of measurement wider than stated, or a further year that points the other way."),
    TURN_GROUPS_FEW("Figures for more groups."),
    TURN_GROUPS_DESCRIBED("Knowing which way is better, and errors of measurement for each group."),
    OUTLIERS_NONE("No area stands outside what chance and usual variation would give."),
    OUTLIERS_SOME("{count} of {all} stand outside what chance and usual variation would give."),
    OUTCOMES_READ(
            "How to read: the line all groups compares the groups below it; a minus gap means that the most deprived"
                    + " group has the lower value."),
    OUTCOMES_LEFT(
            "Sets that count people and have no outcome, such as residents by ethnicity, stand in data/outcomes.csv only, as do the"
                    + " groups of sets of more than 2,000 lines."),

    // Areas beside one another.
    FUNNEL_READ("How to read: an area within its limits differs from the value of all areas by no more than chance and"
            + " usual variation would give."),
    FUNNEL_WITHIN("Within the limits"),
    FUNNEL_ABOVE("Above the limits, also after allowing for how many areas are looked at"),
    FUNNEL_BELOW("Below the limits, also after allowing for how many areas are looked at"),
    FUNNEL_ABOVE_BY_CHANCE("Above the 95% limit, as some of so many areas are by chance"),
    FUNNEL_BELOW_BY_CHANCE("Below the 95% limit, as some of so many areas are by chance"),
    POSITION_WITHHELD("Withheld to protect people"),
    PEERS_READ(
            "How to read: peers are the areas nearest in need and deprivation, nearest first; a difference whose interval"
                    + " includes 0 is no clear difference."),
    PEERS_HIGHER("Clearly higher than its peers"),
    PEERS_LOWER("Clearly lower than its peers"),
    QUANTILES_READ(
            "How to read: ranked within the nation, groups are national quantiles of deprivation; ranked within an"
                    + " area, they are its own local quantiles."),
    QUANTILES_CASH("Money is in cash terms; real terms need a table of deflators."),
    QUANTILES_REAL("Money is in cash terms but in the last column, which is at the prices of {base}."),
    DISCLOSURE_READ("How to read: numbers of counts, never the counts; other tables mark what is withheld."),

    // Figures that were published before with another value.
    REVISIONS_NONE("No figure was revised since the run published before (data of {date}, fingerprint {fingerprint})."),
    REVISIONS_SOME("Figures published before have changed: {figures} since the run on data of {date} (fingerprint"
            + " {fingerprint}); {distances} (Table_25)."),
    REVISIONS_DISTANCES("the distance of {areas} moved by 0.1 percentage points or more"),
    REVISIONS_DISTANCES_NONE("no distance of the headline moved by 0.1 percentage points or more"),
    REVISIONS_READ(
            "How to read: each row is a figure that differs from the run published before, on data of {date} with"
                    + " fingerprint {fingerprint}. Rows of inputs say what was restated, the others what that did. Areas whose"
                    + " distance changed most come first in each block."),
    REVISIONS_LEFT("The first {shown} of {all} are shown; all of them stand in data/revisions.csv."),
    CAUSE_FILE("{file} was restated"),
    CAUSE_OTHER_AREAS("Inputs of other areas were restated"),
    CAUSE_SCHEME("The scheme was changed"),
    CAUSE_AREA_CODES("Areas were changed"),
    CAUSE_SETTINGS("Settings were changed"),
    CAUSE_SOFTWARE("Another version of the software"),
    CAUSE_NOT_KNOWN("Not known"),
    BOARD_REVISED(
            "Figures published before have changed: the distance of {areas} is another by 0.1 percentage points or"
                    + " more, most of all that of {area}, {before} before and {now} now."),
    BOARD_REVISED_LITTLE(
            "Figures published before have changed, no distance shown here by 0.1 percentage points or more."),

    // Everyone counted.
    COUNTED_READ("How to read: coverage is registered divided by resident people, a ratio of two counts; areas with the"
            + " lowest stand first."),
    COUNTED_MORE(
            "{registered} people are registered for each 100 residents, which does not mean that everyone is counted."),
    COUNTED_FEWER("{registered} people are registered for each 100 residents, so some are missing."),
    COUNTED_EVEN("{registered} people are registered for each 100 residents, which does not mean that they are the same"
            + " people."),
    COUNTED_UNKNOWN("{share} of the people in {outcome} have no known {characteristic}."),
    COUNTED_UNKNOWN_BOUNDS(
            "{share} of the people in {outcome} have no known {characteristic}: with them the gap could lie"
                    + " anywhere from {lower} to {upper}."),
    PLAIN_RATES("These rates are not adjusted for age."),
    TURN_COUNTED("Fewer people of unknown group, or residents counted anew."),
    TURN_COUNTED_RESIDENTS("Resident people by area, to set beside those registered."),
    TURN_COUNTED_GROUPS("Outcomes by group that keep the people whose group is not known."),

    // Charts of outcomes and groups.
    GRADIENT_READ(
            "How to read: each point is a group or area, larger with more people; the line is fitted to all points,"
                    + " weighted by people, and its rise from left to right is the slope index of inequality."),
    FUNNEL_CHART_READ("How to read: points between the dashed lines lie within the 95% limits, between the dotted lines"
            + " within the 99.8% limits; diamonds stand outside also after allowing for how many areas are looked at."),
    TREND_CHART_READ(
            "How to read: bars through the points are intervals; the upper chart shows the gap as a difference, the"
                    + " lower as a ratio, and the two can move apart."),
    LEVEL_READ(
            "How to read: to the right the outcome of all people is higher, upwards the gap between groups is larger; the"
                    + " line joins the periods in order."),

    // The page of one area.
    AREA_HEADLINE_BELOW("{name}: {distance} less money than {target}"),
    AREA_HEADLINE_ABOVE("{name}: {distance} more money than {target}"),
    AREA_HEADLINE_WITHIN("{name}: within {tolerance} of {target}"),
    AREA_HEADLINE_SUPPRESSED("{name}: the figures are withheld"),
    AREA_HEADLINE_NOT_AVAILABLE("{name}: the data do not say how far it is from {target}"),
    AREA_HAVE_LESS("{people} are counted here. They have {actual} a head; {basis} it would be {need}, which is {gap} a"
            + " head more."),
    AREA_HAVE_MORE("{people} are counted here. They have {actual} a head; {basis} it would be {need}, which is {gap} a"
            + " head less."),
    AREA_HAVE_EVEN("{people} are counted here. They have {actual} a head; {basis} it would be the same to the penny."),
    AREA_HAVE_NONE("What this means a head cannot be said from these data."),
    AREA_MONEY_LESS("In all that is {gap} less than {target}."),
    AREA_MONEY_MORE("In all that is {gap} more than {target}."),
    AREA_POSITION_BELOW("At {distance} it is further below {target} than the tolerance of {tolerance}."),
    AREA_POSITION_ABOVE("At {distance} it is further above {target} than the tolerance of {tolerance}."),
    AREA_POSITION_WITHIN("At {distance} it is within the tolerance of {tolerance} either way."),
    AREA_POSITION_SUPPRESSED("The figures of this area are withheld, so its position is not shown."),
    AREA_POSITION_NOT_AVAILABLE("The data lack a figure that its position rests on."),
    AREA_FIRM_CLEAR("Errors in the measures of need put it between {lower} and {upper}, on the same side of the"
            + " tolerance throughout."),
    AREA_FIRM_NOT_CLEAR("Errors in the measures of need put it between {lower} and {upper}, on both sides of a limit of"
            + " the tolerance: not clear."),
    AREA_FIRM_UNKNOWN("How exact that is cannot be said: the measures of need come without errors."),
    AREA_RANK_FIRST("Of {all} it is the furthest below, compared with {nation}."),
    AREA_RANK_LAST("Of {all} it is the furthest above, compared with {nation}."),
    AREA_RANK("Of {all}, {below} further below and {above} further above, compared with {nation}."),
    AREA_RANK_ONLY("It is the only {area} with figures."),
    AREA_RANK_NONE("Where it stands among others cannot be said."),
    AREA_CHANGE("Since {period} the distance went {direction}, from {before} to {now}."),
    AREA_CHANGE_SAME("Since {period} the distance has stayed at {now}."),
    AREA_CHANGE_MONEY("Since {period} {target} went {direction} by {change}."),
    AREA_CHANGE_MONEY_SAME("Since {period} {target} has not changed."),
    AREA_CHANGE_NONE("There is no earlier period in this run to compare with."),
    AREA_DRIVERS("Apart from the money available to all, {driver} moved it most, {direction} by {amount}."),
    AREA_DRIVERS_MONEY_ONLY("Nothing but the money available to all moved it."),
    AREA_DRIVERS_NONE("What moved {target} is not known: the run compares no earlier period."),
    AREA_REACHES_NOW("It is within the tolerance already, and by the scheme's own rule of change stays there."),
    AREA_REACHES("By the scheme's own rule of change it is within the tolerance for good after {years}: a projection,"
            + " not a forecast."),
    AREA_REACHES_NOT(
            "By the scheme's own rule of change it is not within the tolerance for good in {years}: a projection,"
                    + " not a forecast."),
    AREA_REACHES_UNKNOWN("When it comes within the tolerance is not known: the run has no rule of change for it."),
    AREA_STEPS_READ("Each line follows from the lines above it. Values are rounded for reading; explain without --html"
            + " prints every digit."),
    AREA_STEPS_NONE("There are no steps to show: the data lack what the arithmetic starts from."),
    AREA_CAVEAT_MODEL("A fair share under scheme {scheme} is modelled; it is no published target."),
    AREA_FILES_READ("This page was made from these files of the run alone. Each was held against the hash that the run"
            + " wrote down for it."),

    ASSUMPTIONS_NONE("Every assumption of the headline scheme is signed (Table_19)."),
    ASSUMPTIONS_ILLUSTRATIVE("Illustrative, signed by no one: {list} (Table_19)."),

    // Inputs that were late, and changes that somebody approved.
    LATE_CARRIED("Figures of {areas} rest on estimates, marked [e]: {inputs} ({people})."),
    LATE_CARRIED_PEOPLE_UNKNOWN("Figures of {areas} rest on estimates, marked [e]: {inputs}."),
    LATE_CARRIED_MONEY("The money of {period} is an estimate: {inputs}."),
    LATE_CARRIED_INPUT("{input} of {from} carried forward to {period}"),
    LATE_LEFT_OUT(
            "Figures of {areas} are left out and shown as [x], not as nought: the data hold no {input} of {period}"
                    + " for {people}. Shares and money are those of the areas that are there."),
    LATE_LEFT_OUT_PEOPLE_UNKNOWN("Figures of {areas} are left out and shown as [x], not as nought: the data hold no"
            + " {input} of {period} for them. Shares and money are those of the areas that are there."),
    LATE_OTHER_SCHEMES("Figures of further schemes rest on late inputs too: {schemes} (Table_17)."),
    APPROVED("Approved by {who}: {why} ({count} since the report published last, released for publication; Table_19)."),
    APPROVED_SOURCE("{why} Released: {change}"),
    BOARD_UNKNOWN_CARRIED("How things stand with {input} of {period} in {areas}: figures of {from} are used until newer"
            + " ones come."),
    BOARD_UNKNOWN_CARRIED_MONEY(
            "How much money there is in {period}: that of {from} is used until newer figures come."),
    BOARD_UNKNOWN_LEFT_OUT("How {areas} without {input} of {period} fare: they are left out of every sum."),

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
