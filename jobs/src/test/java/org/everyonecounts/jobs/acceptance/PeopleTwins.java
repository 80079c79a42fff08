package org.everyonecounts.jobs.acceptance;

import static org.everyonecounts.jobs.acceptance.TwinRows.NONE;
import static org.everyonecounts.jobs.acceptance.TwinRows.cell;
import static org.everyonecounts.jobs.acceptance.TwinRows.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.reports.words.InWords;

/** Tables of the workbook about people: outliers, outcomes of groups, who is counted, peers, quantiles and what was withheld. */
final class PeopleTwins {
    private static final String[] GAP = {
        "estimate", "lower", "upper", "previous_estimate", "change", "change_lower", "change_upper"
    };

    private final TwinRows rows;
    private final Map<String, String> names = new HashMap<>();

    PeopleTwins(TwinRows rows) {
        this.rows = rows;
        rows.file("distance_from_target")
                .forEach(row -> names.put(CsvRows.key(row, "level", "area_code"), cell(row, "area_name")));
    }

    List<TwinTable> all() {
        return List.of(outliers(), outcomes(), counted(), peers(), quantiles(), disclosure());
    }

    private String areaName(Map<String, String> row) {
        return names.getOrDefault(CsvRows.key(row, "level", "area_code"), "[x]");
    }

    /** From fractions to per cent. */
    private int power(Map<String, String> row) {
        return rows.isFraction(cell(row, "outcome")) ? 2 : 0;
    }

    private TwinTable areas(String sheet, List<Map<String, String>> shown) {
        return new TwinTable(sheet, shown)
                .key("Level", rows::noun)
                .key("Period", TwinRows::period)
                .key("Area code", "area_code")
                .key("Area name", this::areaName);
    }

    /** The two levels of confidence of an area stand in one row of the workbook. */
    private TwinTable outliers() {
        Map<String, Map<String, String>> pivoted = new LinkedHashMap<>();
        for (Map<String, String> row : latestText(rows.file("outliers"), "outcome", "level")) {
            Map<String, String> area = pivoted.computeIfAbsent(
                    CsvRows.key(row, "outcome", "level", "area_code"), key -> new LinkedHashMap<>(row));
            area.put("lower " + cell(row, "confidence"), cell(row, "lower"));
            area.put("upper " + cell(row, "confidence"), cell(row, "upper"));
        }
        return areas("Table_8_Outliers", List.copyOf(pivoted.values()))
                .key("Outcome", row -> rows.outcome(cell(row, "outcome")))
                .key("Unit", row -> InWords.sentenceCase(rows.unit(cell(row, "outcome"))))
                .number("People", "denominator")
                .number("Value", row -> cell(row, "value"), this::power)
                .number("95% lower limit", row -> cell(row, "lower 0.95"), this::power)
                .number("95% upper limit", row -> cell(row, "upper 0.95"), this::power)
                .number("99.8% lower limit", row -> cell(row, "lower 0.998"), this::power)
                .number("99.8% upper limit", row -> cell(row, "upper 0.998"), this::power)
                .words("Position");
    }

    private static List<Map<String, String>> latestText(List<Map<String, String>> all, String... key) {
        Map<String, String> latest = new TreeMap<>();
        all.forEach(row -> latest.merge(
                CsvRows.key(row, key), cell(row, "period"), (one, two) -> one.compareTo(two) < 0 ? two : one));
        return all.stream()
                .filter(row -> cell(row, "period").equals(CsvRows.at(latest, CsvRows.key(row, key))))
                .toList();
    }

    /** Sets of groups that only count people, such as residents by ethnicity, have no outcome to set beside another. */
    private static boolean mayBeOffTheOutcomes(Map<String, String> row) {
        return cell(row, "value").equals(NONE);
    }

    /** Rows of groups from outcomes.csv, and of each set of groups one that compares them from indicators.csv. */
    private TwinTable outcomes() {
        List<Map<String, String>> groups = rows.latestOf(
                rows.file("outcomes").stream()
                        .filter(row -> !cell(row, "characteristic").equals(NONE) && TwinRows.isFirst(row))
                        .toList(),
                "outcome",
                "characteristic",
                "level");
        Map<String, Map<String, String>> shown = new LinkedHashMap<>();
        List<Map<String, String>> indicators = rows.file("indicators").stream()
                .filter(row -> TwinRows.isOfPeople(row) && TwinRows.isFirst(row))
                .toList();
        for (Map<String, String> row : groups) {
            String set = CsvRows.key(row, "period", "level", "outcome", "characteristic");
            indicators.stream()
                    .filter(one -> set.equals(CsvRows.key(one, "period", "level") + "|" + part(one, "outcome") + "|"
                            + part(one, "characteristic")))
                    .forEach(one -> compared(shown, set, row, one));
            Map<String, String> line = new LinkedHashMap<>(row);
            for (String column : GAP) {
                line.put("gap " + column, NONE);
            }
            line.put("ratio", NONE);
            line.put("events", NONE);
            shown.put(set + "|" + CsvRows.key(row, "area_code", "group"), line);
        }
        shown.values().removeIf(row -> !row.containsKey("gap estimate"));
        TwinTable table = new TwinTable("Table_13_Outcomes", new ArrayList<>(shown.values()))
                .key("Outcome", row -> rows.outcome(cell(row, "outcome")))
                .key("Unit", row -> InWords.sentenceCase(rows.unit(cell(row, "outcome"))))
                .key("Period", TwinRows::period)
                .key("Level", rows::noun)
                .key("Area", this::nameOrCode)
                .key("Characteristic", row -> InWords.name(cell(row, "characteristic")))
                .key("Group", row -> cell(row, "group").replaceFirst("^(\\d+)$", "group $1"))
                .number("Value", row -> cell(row, "value"), this::power)
                .number("Lower limit", row -> cell(row, "lower"), this::power)
                .number("Upper limit", row -> cell(row, "upper"), this::power)
                .number("Ratio", "ratio")
                .number("Events fewer at the reference rate", "events")
                .words("Change in words", "Reading")
                .mayLeaveOut(PeopleTwins::mayBeOffTheOutcomes);
        List<String> headers = List.of(
                "Gap",
                "Gap lower limit",
                "Gap upper limit",
                "Previous gap",
                "Change of gap",
                "Change lower limit",
                "Change upper limit");
        for (int i = 0; i < GAP.length; i++) {
            String column = "gap " + GAP[i];
            table.number(headers.get(i), row -> cell(row, column), this::power);
        }
        return table;
    }

    private String nameOrCode(Map<String, String> row) {
        return names.getOrDefault(CsvRows.key(row, "level", "area_code"), cell(row, "area_code"));
    }

    private static void compared(
            Map<String, Map<String, String>> shown, String set, Map<String, String> group, Map<String, String> one) {
        Map<String, String> line = shown.computeIfAbsent(set, key -> {
            Map<String, String> made = new LinkedHashMap<>(group);
            made.putAll(Map.of("area_code", NONE, "group", "all groups", "value", NONE, "lower", NONE, "upper", NONE));
            made.putAll(Map.of("ratio", "[x]", "events", "[x]"));
            return made;
        });
        switch (cell(one, "indicator")) {
            case "group_gap" -> {
                for (String column : GAP) {
                    line.put("gap " + column, cell(one, column));
                }
            }
            case "group_ratio" -> line.put("ratio", cell(one, "estimate"));
            case "events_fewer" -> line.put("events", cell(one, "estimate"));
            default -> {}
        }
    }

    /** Of each level the latest period with a coverage, or else the latest. */
    private TwinTable counted() {
        List<Map<String, String>> all = rows.file("coverage");
        Map<String, String> latest = new HashMap<>();
        for (Map<String, String> row : all) {
            String rank = (cell(row, "coverage").startsWith("[") ? "0" : "1") + cell(row, "period");
            latest.merge(cell(row, "level"), rank, (one, two) -> one.compareTo(two) < 0 ? two : one);
        }
        return areas(
                        "Table_14_Counted",
                        all.stream()
                                .filter(row -> cell(row, "period")
                                        .equals(CsvRows.at(latest, cell(row, "level"))
                                                .substring(1)))
                                .toList())
                .number("Registered people", "registered")
                .number("Resident people", "resident")
                .number("Coverage (ratio)", "coverage")
                .number("Group not known (%)", "unknown_share")
                .number("People withheld", "people_suppressed")
                .number("People in rejected rows", "people_in_rejected_rows")
                .number("People missing", "people_missing");
    }

    private TwinTable peers() {
        Map<String, String> money = new HashMap<>();
        rows.file("distance_from_target").stream()
                .filter(row -> rows.isLatest(row) && cell(row, "scheme").equals(rows.headlineScheme()))
                .forEach(row ->
                        money.put(CsvRows.key(row, "level", "area_code"), cell(row, "actual_per_weighted_head")));
        return areas(
                        "Table_22_Peers",
                        latestText(rows.file("peers"), "outcome", "level").stream()
                                .filter(TwinRows::isFirst)
                                .toList())
                .key("Outcome", row -> rows.outcome(cell(row, "outcome")))
                .key("Unit", row -> InWords.sentenceCase(rows.unit(cell(row, "outcome"))))
                .key("Nearest peers (codes)", "peers")
                .number("Value", row -> cell(row, "value"), this::power)
                .number("Nation", row -> cell(row, "national"), this::power)
                .number("Less the nation", row -> cell(row, "national_difference"), this::power)
                .number("Less the nation, lower limit", row -> cell(row, "national_lower"), this::power)
                .number("Less the nation, upper limit", row -> cell(row, "national_upper"), this::power)
                .number("Peers", row -> cell(row, "peer_value"), this::power)
                .number("Less the peers", row -> cell(row, "peer_difference"), this::power)
                .number("Less the peers, lower limit", row -> cell(row, "peer_lower"), this::power)
                .number("Less the peers, upper limit", row -> cell(row, "peer_upper"), this::power)
                .number(
                        "Money (£ per need-weighted head)",
                        row -> money.getOrDefault(CsvRows.key(row, "level", "area_code"), "[x]"),
                        row -> 0)
                .words("Beside the peers");
    }

    private TwinTable quantiles() {
        Map<String, String> byCode = new HashMap<>();
        names.forEach((area, name) -> byCode.put(area.replaceFirst(".*\\|", ""), name));
        return new TwinTable(
                        "Table_23_Quantiles",
                        rows.file("deprivation_quantiles").stream()
                                .filter(rows::isLatest)
                                .toList())
                .key("Scheme", "scheme")
                .key("Level", rows::noun)
                .key("Ranked within", row -> byCode.getOrDefault(cell(row, "within"), cell(row, "within")))
                .key("Groups", "groups")
                .key("Deprivation group (1 is the most deprived)", "group")
                .number("People", "population")
                .number("Need-weighted people", "weighted_population")
                .number("Money (£ millions)", "actual_gbp")
                .number("Share of need (%)", "need_share")
                .number("Share of money (%)", "spending_share")
                .number("Ratio of money to need", "ratio")
                .number("£ per head", "per_head")
                .number("£ per need-weighted head", "per_weighted_head")
                .number("£ per need-weighted head, real terms", "real_per_weighted_head");
    }

    private TwinTable disclosure() {
        return new TwinTable("Table_24_Disclosure", rows.file("disclosure"))
                .key("Period", TwinRows::period)
                .key("Level", rows::noun)
                .key("Table of the data", row -> InWords.name(cell(row, "table")))
                .key("Series", row -> InWords.name(cell(row, "series")))
                .key("Rule", row -> InWords.sentenceCase(cell(row, "rule")))
                .number("Counts looked at", "cells")
                .number("Withheld as small", "primary")
                .number("Withheld so that no other can be worked out", "secondary")
                .number("Withheld since an earlier run would give them away", "differencing")
                .number("Shown rounded", "rounded");
    }
}
