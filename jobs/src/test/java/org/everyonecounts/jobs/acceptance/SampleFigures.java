package org.everyonecounts.jobs.acceptance;

import static org.everyonecounts.jobs.sample.CsvRows.at;
import static org.everyonecounts.jobs.sample.CsvRows.decimal;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;

/** People, need, money and deprivation of the sample package at any level, added up with plain loops. */
final class SampleFigures {
    private final Map<String, Map<String, String>> areas = table("areas").byKey("area_code");
    private final CsvRows population = table("population");
    private final CsvRows need = table("need");
    private final CsvRows spending = table("spending");
    private final CsvRows allocations = table("allocations");
    private final CsvRows deprivation = table("deprivation");

    private static CsvRows table(String name) {
        return CsvRows.of(ProjectFolders.sampleData().resolve(name + ".csv"));
    }

    CsvRows allocations() {
        return allocations;
    }

    /** The area of a level that holds the area: itself or one above it. */
    String above(String area, String level) {
        String code = area;
        while (!text(at(areas, code), "level").equals(level)) {
            code = text(at(areas, code), "parent_code");
        }
        return code;
    }

    String levelOf(String area) {
        return text(at(areas, area), "level");
    }

    private Map<String, BigDecimal> addUp(CsvRows rows, String column, String level) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Map<String, String> row : rows.all()) {
            sums.merge(above(text(row, "area_code"), level), decimal(row, column), BigDecimal::add);
        }
        return sums;
    }

    private Map<String, Double> addUp(Map<String, Double> values, String level) {
        Map<String, Double> sums = new TreeMap<>();
        values.forEach((area, value) -> sums.merge(above(area, level), value, Double::sum));
        return sums;
    }

    static Map<String, Double> doubles(Map<String, BigDecimal> exact) {
        Map<String, Double> doubles = new TreeMap<>();
        exact.forEach((area, value) -> doubles.put(area, value.doubleValue()));
        return doubles;
    }

    Map<String, Double> registered(String period, String level) {
        return doubles(addUp(population.where("period", period, "basis", "registered"), "persons", level));
    }

    Map<String, Double> residents(String period, String level) {
        return doubles(addUp(population.where("period", period, "basis", "resident"), "persons", level));
    }

    /** Weighted people of a component: as given, or people times index brought to the number of people. */
    Map<String, Double> component(String period, String component, String level) {
        CsvRows rows = need.where("period", period, "component", component);
        return rows.values("kind").contains("index")
                ? weighted(period, component, level)
                : doubles(addUp(rows, "value", level));
    }

    /** Weighted people, brought to the number of registered people where they were given and then added up. */
    Map<String, Double> weighted(String period, String component, String level) {
        CsvRows rows = need.where("period", period, "component", component);
        String given = levelOf(text(rows.all().get(0), "area_code"));
        Map<String, Double> people = registered(period, given);
        Map<String, Double> raw = new TreeMap<>();
        for (Map<String, String> row : rows.all()) {
            String area = text(row, "area_code");
            raw.put(area, number(row, "value") * (text(row, "kind").equals("index") ? at(people, area) : 1));
        }
        double scale = NaiveMeasures.total(people) / NaiveMeasures.total(raw);
        raw.replaceAll((area, value) -> value * scale);
        return addUp(raw, level);
    }

    /** Value of an outcome at the level at which it is given. */
    Map<String, Double> outcome(String period, String outcome) {
        Map<String, Double> values = new TreeMap<>();
        table("outcomes")
                .where("period", period, "outcome", outcome)
                .all()
                .forEach(row -> values.put(text(row, "area_code"), number(row, "value")));
        return values;
    }

    /** Deprivation score, above sub-ICB locations the mean weighted by registered people of the period. */
    Map<String, Double> score(String period, String level) {
        Map<String, Double> people = registered(period, "sub_icb");
        Map<String, Double> weighted = new TreeMap<>();
        for (Map<String, String> row : deprivation.all()) {
            String area = text(row, "area_code");
            weighted.put(area, number(row, "score") * at(people, area));
        }
        Map<String, Double> scores = addUp(weighted, level);
        Map<String, Double> sums = addUp(people, level);
        scores.replaceAll((area, value) -> value / at(sums, area));
        if (level.equals("sub_icb")) {
            deprivation.all().forEach(row -> scores.put(text(row, "area_code"), number(row, "score")));
        }
        return scores;
    }

    Map<String, BigDecimal> spent(String period, String stream, String level) {
        return addUp(spending.where("period", period, "stream", stream), "amount_gbp", level);
    }

    /** A column of the published allocations in pounds. */
    Map<String, BigDecimal> published(String period, String stream, String column, String level) {
        return addUp(allocations.where("period", period, "stream", stream), column, level);
    }
}
