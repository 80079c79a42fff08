package org.everyonecounts.jobs.acceptance;

import static org.everyonecounts.jobs.acceptance.TwinRows.cell;
import static org.everyonecounts.jobs.acceptance.TwinRows.with;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.reports.words.DriverWords;
import org.everyonecounts.reports.words.InWords;

/** Which files of a run's {@code data/} hold the figures of which table of its workbook: one method a sheet. */
final class WorkbookTwins {
    /** Sheets without a twin in {@code data/}, and why. */
    static final Map<String, String> WITHOUT = Map.of(
            "Table_15_Trace",
                    "one area's arithmetic step by step, which the command explain prints from data/scheme_inputs.csv",
            "Table_16_Reconciliation", "control totals and identities stand in quality/validation.json",
            "Table_17_Quality", "checks stand in quality/validation.json",
            "Table_18_Rejects", "rejected rows stand one by one in quality/rejects.csv",
            "Table_19_Assumptions", "assumptions stand in meta/manifest.json",
            "Table_20_Run", "settings, hashes and sources stand in meta/manifest.json");

    private final TwinRows rows;

    /**
     * @param run folder of the run
     * @param nouns what an area of a level is called, by level
     */
    WorkbookTwins(Path run, Map<String, String> nouns) throws java.io.IOException {
        this.rows = new TwinRows(run, nouns);
    }

    /** Every table that has a twin. */
    List<TwinTable> all() {
        List<TwinTable> all = new ArrayList<>(List.of(
                distance(),
                perHead(),
                need(),
                deprivation(),
                concentration(),
                movement(),
                drivers(),
                scenarios(),
                scenarioEffects()));
        all.addAll(new IndicatorTwins(rows).all());
        all.addAll(new PeopleTwins(rows).all());
        return all;
    }

    private List<Map<String, String>> file(String table) {
        return rows.file(table);
    }

    /** True for rows that repeat the headline for another need measure, ranking or money. */
    private static boolean isChoice(Map<String, String> row) {
        return cell(row, "group").contains("need=") && cell(row, "group").contains("rank=");
    }

    private TwinTable table(String sheet, List<Map<String, String>> shown) {
        return new TwinTable(sheet, shown).key("Scheme", "scheme").key("Level", rows::noun);
    }

    private TwinTable areas(String sheet, List<Map<String, String>> shown) {
        return table(sheet, shown).key("Area code", "area_code").key("Area name", "area_name");
    }

    private List<Map<String, String>> distances() {
        return file("distance_from_target").stream().filter(rows::isLatest).toList();
    }

    private TwinTable distance() {
        return areas("Table_2_Distance", distances())
                .number("Registered population", "population")
                .number("Need index", "need_index")
                .number("Baseline or spending (£ millions)", "actual_gbp")
                .number("Target or fair share (£ millions)", "target_gbp")
                .number("Distance (£ millions)", "distance_gbp")
                .number("Distance (%)", "distance")
                .number("Distance relative to the nation (%)", "distance_relative")
                .number("Baseline or spending (£ per head)", "actual_per_head")
                .numberIfAny("Distance lower limit (%)", "distance_lower")
                .numberIfAny("Distance upper limit (%)", "distance_upper")
                .numberIfAny("Closing distance (%)", "closing_distance")
                .words("Reading");
    }

    private TwinTable perHead() {
        Map<String, String> nation = distances().stream()
                .filter(row -> cell(row, "level").equals("nation"))
                .collect(Collectors.toMap(row -> cell(row, "scheme"), row -> cell(row, "actual_per_weighted_head")));
        Function<Map<String, String>, String> national = row -> CsvRows.at(nation, cell(row, "scheme"));
        return areas("Table_3_Per_head", distances())
                .number("Area (£ per head)", "actual_per_head")
                .number("Area (£ per need-weighted head)", "actual_per_weighted_head")
                .number("Nation (£ per need-weighted head)", national, row -> 0)
                .worked(
                        "Ratio of area to nation, per need-weighted head",
                        row -> quotient(cell(row, "actual_per_weighted_head"), national.apply(row)))
                .words("Notes");
    }

    private TwinTable need() {
        Map<String, String> indices = new TreeMap<>();
        Set<String> components = new TreeSet<>();
        for (Map<String, String> row : file("need_components")) {
            if (rows.isLatest(row)) {
                components.add(cell(row, "component"));
                indices.put(CsvRows.key(row, "scheme", "level", "area_code", "component"), cell(row, "index"));
            }
        }
        TwinTable table = areas("Table_4_Need", distances()).number("Overall need index", "need_index");
        for (String component : components) {
            table.number(
                    InWords.sentenceCase(InWords.name(component)) + " (index)",
                    row -> indices.getOrDefault(
                            CsvRows.key(row, "scheme", "level", "area_code") + "|" + component, "[z]"),
                    row -> 0);
        }
        return table;
    }

    private TwinTable deprivation() {
        return table(
                        "Table_5_Deprivation",
                        file("deprivation_profile").stream()
                                .filter(rows::isLatest)
                                .toList())
                .key("Deprivation group (1 is the most deprived)", "group")
                .number("People", "population")
                .number("Need-weighted people", "weighted_population")
                .number("Money (£ millions)", "actual_gbp")
                .number("Share of need (%)", "need_share")
                .number("Share of money (%)", "spending_share")
                .number("Ratio of money to need", "ratio")
                .numberIfAny("Ratio lower limit", "lower")
                .numberIfAny("Ratio upper limit", "upper");
    }

    /** The title of an indicator with its unit, and what it is repeated for. */
    private String title(Map<String, String> row) {
        String group = cell(row, "group");
        String title = rows.termsOf(row).titleWithUnit();
        return group.equals("[z]") || isChoice(row) ? title : title + ", " + InWords.name(group.replace("=", ": "));
    }

    /** A column of an indicator, in the unit that stands in its title. */
    private TwinTable measured(TwinTable table, String header, String column) {
        ToIntFunction<Map<String, String>> power =
                row -> TwinTable.power(rows.termsOf(row).titleWithUnit());
        return table.number(header, row -> cell(row, column), power);
    }

    private TwinTable concentration() {
        return new TwinTable(
                        "Table_7_Concentration",
                        file("concentration_curve").stream()
                                .filter(row -> rows.isHeadline(row) && rows.isLatest(row))
                                .sorted(Comparator.comparing(row -> CsvRows.decimal(row, "position")))
                                .toList())
                .number("Cumulative people (%)", "people")
                .number("Cumulative money (%)", "spending")
                .number("Cumulative need (%)", "need")
                .number("Equality (%)", "people");
    }

    /** The row of an area in distance_from_target.csv, by scheme, level and code. */
    private Map<String, Map<String, String>> known() {
        return distances().stream()
                .collect(Collectors.toMap(row -> CsvRows.key(row, "scheme", "level", "area_code"), row -> row));
    }

    private TwinTable movement() {
        Map<String, Map<String, String>> known = known();
        Map<String, List<Map<String, String>>> years = new TreeMap<>();
        file("trajectory")
                .forEach(row -> years.computeIfAbsent(
                                CsvRows.key(row, "scheme", "level", "area_code"), area -> new ArrayList<>())
                        .add(row));
        List<Map<String, String>> moved = new ArrayList<>();
        years.forEach((area, own) -> {
            own.sort(Comparator.comparing(row -> cell(row, "period")));
            Map<String, String> first = own.get(0);
            Map<String, String> last = own.get(own.size() - 1);
            Map<String, String> row = new LinkedHashMap<>(CsvRows.at(known, area));
            row.put("first_year", cell(first, "period"));
            row.put("last_year", cell(last, "period"));
            row.put("first_allocation", cell(first, "allocation_gbp"));
            row.put("first_distance", cell(first, "distance"));
            row.put("years", cell(first, "years_to_tolerance"));
            row.put("last_distance", cell(last, "distance"));
            moved.add(row);
        });
        return areas("Table_10_Movement", moved)
                .key("First year", "first_year")
                .key("Last year", "last_year")
                .number("Opening distance (%)", "distance")
                .worked(
                        "Growth in the first year (%)",
                        row -> less1(quotient(cell(row, "first_allocation"), cell(row, "actual_gbp"))))
                .number("Distance at the end of the first year (%)", "first_distance")
                .number("Years to tolerance", "years")
                .number("Distance at the end of the last year (%)", "last_distance");
    }

    private TwinTable drivers() {
        Map<String, Map<String, String>> known = known();
        Map<String, Map<String, String>> changes = new LinkedHashMap<>();
        Set<String> drivers = new TreeSet<>();
        Set<String> untouched = untouched();
        for (Map<String, String> row : file("waterfall")) {
            boolean scenario = cell(row, "from").equals("baseline");
            boolean shown = scenario
                    ? !untouched.contains(cell(row, "to") + "|" + cell(row, "scheme"))
                    : rows.isLatest(with(row, "period", cell(row, "to")));
            if (shown) {
                drivers.add(cell(row, "driver"));
                changes.computeIfAbsent(
                                CsvRows.key(row, "scheme", "level", "area_code", "from", "to"),
                                change -> new LinkedHashMap<>(with(
                                        row,
                                        "area_name",
                                        cell(
                                                CsvRows.at(known, CsvRows.key(row, "scheme", "level", "area_code")),
                                                "area_name"))))
                        .put("driver:" + cell(row, "driver"), cell(row, "amount_gbp"));
            }
        }
        TwinTable table = areas("Table_11_Drivers", List.copyOf(changes.values()))
                .key("From", row -> InWords.sentenceCase(cell(row, "from")))
                .key("To", "to")
                .number("Total change (£ millions)", row -> total(row), row -> -6);
        changes.values().forEach(row -> drivers.forEach(driver -> row.putIfAbsent("driver:" + driver, "[z]")));
        drivers.forEach(driver -> table.numberIfAny(DriverWords.of(driver) + " (£ millions)", "driver:" + driver));
        return table;
    }

    private static String total(Map<String, String> row) {
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<String, String> cell : row.entrySet()) {
            if (cell.getKey().startsWith("driver:") && !cell.getValue().equals("[z]")) {
                total = total.add(new BigDecimal(cell.getValue()));
            }
        }
        return total.toPlainString();
    }

    /** Scenario and scheme, where the scenario moves other schemes and nothing of this one. */
    private Set<String> untouched() {
        Map<String, Boolean> moved = new TreeMap<>();
        for (Map<String, String> row : file("scenarios")) {
            boolean moves = cell(row, "change_gbp").startsWith("[")
                    || CsvRows.decimal(row, "change_gbp").signum() != 0;
            moved.merge(CsvRows.key(row, "scenario", "scheme"), moves, Boolean::logicalOr);
            moved.merge(cell(row, "scenario"), moves, Boolean::logicalOr);
        }
        return moved.keySet().stream()
                .filter(pair ->
                        !moved.getOrDefault(pair, false) && moved.getOrDefault(pair.replaceFirst("\\|.*", ""), false))
                .collect(Collectors.toSet());
    }

    private TwinTable scenarios() {
        Map<String, Map<String, String>> known = known();
        Set<String> untouched = untouched();
        return areas(
                        "Table_12_Scenarios",
                        file("scenarios").stream()
                                .filter(row -> !untouched.contains(CsvRows.key(row, "scenario", "scheme")))
                                .map(row -> with(
                                        row,
                                        "area_name",
                                        cell(
                                                CsvRows.at(known, CsvRows.key(row, "scheme", "level", "area_code")),
                                                "area_name")))
                                .toList())
                .key("Scenario", "scenario")
                .number("Baseline (£ millions)", "baseline_target_gbp")
                .number("Scenario (£ millions)", "scenario_target_gbp")
                .number("Change from baseline (£ millions)", "change_gbp")
                .number("Change from baseline (%)", "change");
    }

    private TwinTable scenarioEffects() {
        TwinTable table = table(
                        "Table_21_Scenario_effects",
                        file("scenario_indicators").stream()
                                .filter(row -> rows.isLatest(row) && !isChoice(row) && TwinRows.isFirst(row))
                                .toList())
                .key("Scenario", "scenario")
                .key("Indicator", this::title)
                .words("Reading");
        measured(table, "Baseline", "baseline_estimate");
        measured(table, "Under the scenario", "scenario_estimate");
        measured(table, "Change from baseline", "change");
        measured(table, "Change from baseline, lower limit", "change_lower");
        return measured(table, "Change from baseline, upper limit", "change_upper");
    }

    /** A quotient, or the token of whichever is none. */
    private static String quotient(String over, String under) {
        if (over.startsWith("[") || under.startsWith("[")) {
            return under.startsWith("[") ? under : over;
        }
        return new BigDecimal(over)
                .divide(new BigDecimal(under), MathContext.DECIMAL128)
                .toPlainString();
    }

    private static String less1(String number) {
        return number.startsWith("[")
                ? number
                : new BigDecimal(number).subtract(BigDecimal.ONE).toPlainString();
    }
}
