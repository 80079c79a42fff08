package org.everyonecounts.jobs.acceptance;

import static org.everyonecounts.jobs.acceptance.TwinRows.cell;
import static org.everyonecounts.jobs.acceptance.TwinRows.isOfPeople;
import static org.everyonecounts.jobs.acceptance.TwinRows.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.reports.words.InWords;

/** Tables of the workbook that show rows of {@code indicators.csv}: scorecard, indicators and trend. */
final class IndicatorTwins {
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("benefit", "How much health do we get?");
        QUESTIONS.put("fairness", "Do areas get the share their need calls for?");
        QUESTIONS.put("no_one_disadvantaged", "Who falls behind, beyond chance?");
        QUESTIONS.put("everyone_counted", "Who is missing from these figures?");
    }

    private static final List<String> FIGURES = List.of(
            "estimate", "lower", "upper", "previous_estimate", "change", "change_lower", "change_upper", "confidence");

    /** Indicators of groups that are followed over the years. */
    private static final List<String> FOLLOWED = List.of("group_gap", "group_ratio", "group_sii", "group_rii");

    /** What follows the colon in the title of an indicator of people. */
    private static final Map<String, String> OF_PEOPLE = Map.ofEntries(
            Map.entry("mean_outcome", "mean of all people"),
            Map.entry("achievement", "mean that counts the more deprived more"),
            Map.entry("ede", "level that would be as good if all had the same"),
            Map.entry("par", "change of the mean if all groups had the reference level"),
            Map.entry("paf", "change as a share of the mean (%)"),
            Map.entry("events_fewer", "events fewer if all groups had the reference level (count)"),
            Map.entry("group_gap", "gap"),
            Map.entry("group_ratio", "ratio"),
            Map.entry("group_sii", "slope index of inequality"),
            Map.entry("group_rii", "relative index of inequality (ratio)"),
            Map.entry("group_disparity", "index of disparity (%)"),
            Map.entry("group_variance", "variance between groups"),
            Map.entry("group_variance_corrected", "variance between groups, less chance"),
            Map.entry("area_variance_corrected", "variance between areas, less chance"),
            Map.entry("outlier_areas", "areas outside the funnel (count)"),
            Map.entry("unknown_share", "share of people whose group is not known (%)"),
            Map.entry("gap_lower_bound", "least possible gap, whatever the groups of those not known"),
            Map.entry("gap_upper_bound", "greatest possible gap, whatever the groups of those not known"));

    /** Indicators in the unit of the outcome. */
    private static final Set<String> IN_ITS_UNIT = Set.of(
            "mean_outcome",
            "achievement",
            "ede",
            "par",
            "group_gap",
            "group_sii",
            "gap_lower_bound",
            "gap_upper_bound");

    private final TwinRows rows;
    private final List<Map<String, String>> indicators;
    private final List<Map<String, String>> latestOfPeople;

    IndicatorTwins(TwinRows rows) {
        this.rows = rows;
        this.indicators = rows.file("indicators");
        this.latestOfPeople =
                rows.latestOf(indicators.stream().filter(TwinRows::isOfPeople).toList(), "indicator", "group", "level");
    }

    List<TwinTable> all() {
        return List.of(scorecard(), indicators(), trend());
    }

    private List<Map<String, String>> headline() {
        return indicators.stream()
                .filter(row -> rows.isHeadline(row) && rows.isLatest(row))
                .toList();
    }

    /** True for rows that repeat the headline for another need measure, ranking or money. */
    private static boolean isChoice(Map<String, String> row) {
        return cell(row, "group").contains("need=") && cell(row, "group").contains("rank=");
    }

    /** The scorecard has one aversion to inequality, Table_6 all. */
    private static boolean isUsual(Map<String, String> row) {
        return List.of("", "2").contains(part(row, "v")) && List.of("", "1").contains(part(row, "epsilon"));
    }

    private String title(Map<String, String> row) {
        String title = rows.termsOf(row).titleWithUnit();
        String group = cell(row, "group");
        if (group.equals(TwinRows.NONE) || isChoice(row)) {
            return title;
        }
        if (!isOfPeople(row)) {
            return title + ", " + InWords.name(group.replace("=", " "));
        }
        String outcome = part(row, "outcome");
        String indicator = cell(row, "indicator");
        String unit = IN_ITS_UNIT.contains(indicator)
                ? " (" + rows.unit(outcome) + ")"
                : indicator.contains("variance") && rows.isFraction(outcome) ? " (of fractions)" : "";
        return rows.partWords(row) + ": " + CsvRows.at(OF_PEOPLE, indicator) + unit;
    }

    /** A column of an indicator, in the unit that stands in its title. */
    private TwinTable measured(TwinTable table, String header, String column) {
        ToIntFunction<Map<String, String>> power =
                row -> IN_ITS_UNIT.contains(cell(row, "indicator")) && rows.isFraction(part(row, "outcome"))
                        ? 2
                        : TwinTable.power(rows.termsOf(row).titleWithUnit());
        return table.number(header, row -> cell(row, column), power);
    }

    private TwinTable withLimits(TwinTable table) {
        measured(table, "Value", "estimate");
        measured(table, "Lower limit", "lower");
        return measured(table, "Upper limit", "upper");
    }

    private TwinTable withChange(TwinTable table) {
        withLimits(table).words("Change in words", "Reading");
        measured(table, "Previous", "previous_estimate");
        measured(table, "Change", "change");
        measured(table, "Change lower limit", "change_lower");
        return measured(table, "Change upper limit", "change_upper");
    }

    /** Every clause begins with a row of its question and the answer in words, which stand in no file. */
    private static List<Map<String, String>> questions() {
        List<Map<String, String>> questions = new ArrayList<>();
        QUESTIONS.forEach((clause, question) -> {
            Map<String, String> row = new HashMap<>();
            FIGURES.forEach(figure -> row.put(figure, TwinRows.NONE));
            row.putAll(Map.of("clause", clause, "title", question, "indicator", TwinRows.NONE));
            questions.add(row);
        });
        return questions;
    }

    /** What the scorecard need not have: figures that do not apply or of people that are not there, variances, two characteristics crossed. */
    private static boolean mayBeOffTheScorecard(Map<String, String> row) {
        return !row.containsKey("title")
                && (cell(row, "estimate").equals(TwinRows.NONE)
                        || (isOfPeople(row) && cell(row, "estimate").equals("[x]"))
                        || cell(row, "indicator").contains("variance")
                        || part(row, "characteristic").contains(" x "));
    }

    private TwinTable scorecard() {
        List<Map<String, String>> shown = questions();
        headline().stream().filter(row -> !isChoice(row)).forEach(shown::add);
        latestOfPeople.stream().filter(IndicatorTwins::isUsual).forEach(shown::add);
        TwinTable table = new TwinTable(
                        "Table_1_Scorecard",
                        shown.stream().filter(TwinRows::isFirst).toList())
                .key("Clause", row -> InWords.sentenceCase(InWords.name(cell(row, "clause"))))
                .key(
                        "Indicator",
                        row -> row.containsKey("title")
                                ? cell(row, "title")
                                : title(row) + (isOfPeople(row) ? ", " + cell(row, "period") : ""))
                .words("Confidence", "Better direction", "Notes")
                .mayLeaveOut(IndicatorTwins::mayBeOffTheScorecard);
        return withChange(table);
    }

    private TwinTable indicators() {
        List<Map<String, String>> shown = new ArrayList<>(headline());
        shown.addAll(latestOfPeople);
        TwinTable table = new TwinTable("Table_6_Indicators", shown)
                .key(
                        "Indicator",
                        row -> isOfPeople(row) ? title(row) : rows.termsOf(row).titleWithUnit())
                .key("Grouping", this::grouping)
                .key("Method of limits", IndicatorTwins::method)
                .number("Replicates", row -> resampled(row, "replicates"), row -> 0)
                .number("Seed", row -> resampled(row, "seed"), row -> 0)
                .number("Areas used", "n_areas")
                .number("Areas excluded", "n_excluded")
                .words("Convention");
        return withChange(table);
    }

    private String grouping(Map<String, String> row) {
        if (isOfPeople(row)) {
            return rows.partWords(row) + ", " + cell(row, "period");
        }
        return InWords.name(cell(row, "group").replace(" ", "; ").replace("=", ": "));
    }

    private static String method(Map<String, String> row) {
        String method = cell(row, "method");
        String confidence = cell(row, "confidence");
        String words = CsvRows.at(
                Map.of("measurement", "Measurement error", "areas_resampled", "Areas resampled", "none", "None"),
                method);
        return method.equals("none") || confidence.startsWith("[")
                ? words
                : words + ", " + TwinRows.percent(confidence);
    }

    private String resampled(Map<String, String> row, String what) {
        return cell(row, "method").equals("areas_resampled") ? rows.setting(what) : TwinRows.NONE;
    }

    /** Of people, the trend must have the means, and gaps and slopes between ordered groups; any other series it may have. */
    private boolean mayBeOffTheTrend(Map<String, String> row) {
        return isOfPeople(row)
                && !cell(row, "indicator").equals("mean_outcome")
                && !(FOLLOWED.contains(cell(row, "indicator")) && isOrdered(row));
    }

    private boolean isOrdered(Map<String, String> row) {
        return rows.file("outcomes").stream()
                .filter(group -> cell(group, "outcome").equals(part(row, "outcome"))
                        && cell(group, "characteristic").equals(part(row, "characteristic")))
                .map(group -> cell(group, "group"))
                .allMatch(group -> group.matches("\\d+"));
    }

    private TwinTable trend() {
        Map<String, Integer> periods = new HashMap<>();
        List<Map<String, String>> followed = indicators.stream()
                .filter(row -> TwinRows.isFirst(row)
                        && (isOfPeople(row)
                                || (rows.isHeadline(row)
                                        && cell(row, "group").equals(TwinRows.NONE)
                                        && rows.termsOf(row).overTime())))
                .toList();
        followed.forEach(row -> periods.merge(CsvRows.key(row, "indicator", "group", "level"), 1, Integer::sum));
        TwinTable table = new TwinTable(
                        "Table_9_Trend",
                        followed.stream()
                                .filter(row -> !isOfPeople(row)
                                        || CsvRows.at(periods, CsvRows.key(row, "indicator", "group", "level")) > 1)
                                .toList())
                .key("Indicator", this::title)
                .key("Period", TwinRows::period)
                .words("Break flag", "Reading")
                .mayLeaveOut(this::mayBeOffTheTrend);
        return withLimits(table);
    }
}
