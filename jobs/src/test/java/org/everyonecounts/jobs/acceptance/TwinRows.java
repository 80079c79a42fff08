package org.everyonecounts.jobs.acceptance;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.sheet.IndicatorTerms;
import org.everyonecounts.reports.sheet.ModelTerms;
import org.everyonecounts.reports.words.InWords;
import tools.jackson.databind.JsonNode;

/** The rows of a run's {@code data/} that its workbook shows: which are the headline, which the latest, and how they are called. */
final class TwinRows {
    static final String NONE = "[z]";
    private static final String FIRST_CONFIDENCE = "0.95";

    private final Path run;
    private final JsonNode manifest;
    private final Map<String, String> nouns;
    private final ModelTerms terms = new ModelTerms(Indicators.standard());
    private final JsonNode outcomes;

    /**
     * @param run folder of the run
     * @param nouns what an area of a level is called, by level
     */
    TwinRows(Path run, Map<String, String> nouns) throws IOException {
        this.run = run;
        this.manifest = Json.parse(Files.readAllBytes(run.resolve("meta/manifest.json")));
        this.nouns = nouns;
        this.outcomes = Json.parse(
                        Files.readAllBytes(ProjectFolders.sampleData().resolve("datapackage.json")))
                .path("x-outcomes");
    }

    /** What the package calls an outcome. */
    String outcome(String id) {
        return outcomes.path(id).path("title").asString();
    }

    /** The unit that the package gives for an outcome, as tables print it. */
    String unit(String id) {
        return isFraction(id) ? "%" : outcomes.path(id).path("unit").asString();
    }

    boolean isFraction(String id) {
        return outcomes.path(id).path("unit").asString().equals("fraction");
    }

    List<Map<String, String>> file(String table) {
        return CsvRows.of(run.resolve("data").resolve(table + ".csv")).all();
    }

    static String cell(Map<String, String> row, String column) {
        return CsvRows.text(row, column);
    }

    static Map<String, String> with(Map<String, String> row, String column, String value) {
        Map<String, String> more = new LinkedHashMap<>(row);
        more.put(column, value);
        return more;
    }

    /** A year alone would be taken for an amount, so a table says what year it is. */
    static String period(Map<String, String> row) {
        return cell(row, "period").replaceFirst("^(\\d{4})$", "calendar year $1");
    }

    String noun(Map<String, String> row) {
        return CsvRows.at(nouns, cell(row, "level"));
    }

    String setting(String name) {
        return manifest.path(name).asString();
    }

    String headlineScheme() {
        return manifest.path("headline").path("scheme").asString();
    }

    boolean isLatest(Map<String, String> row) {
        return cell(row, "period").equals(latest(cell(row, "scheme")));
    }

    private String latest(String scheme) {
        return manifest.path("latest_periods").path(scheme).asString("");
    }

    boolean isHeadline(Map<String, String> row) {
        return cell(row, "scheme").equals(headlineScheme())
                && cell(row, "level")
                        .equals(manifest.path("headline").path("level").asString());
    }

    /** True for rows at the first level of confidence and for rows without one. */
    static boolean isFirst(Map<String, String> row) {
        return cell(row, "confidence").equals(FIRST_CONFIDENCE)
                || cell(row, "confidence").startsWith("[");
    }

    /** Rows of the latest period of those that have the same key: not begun after the headline's year, if there is such a one. */
    List<Map<String, String>> latestOf(List<Map<String, String>> rows, String... key) {
        Map<String, TreeSet<String>> periods = new LinkedHashMap<>();
        rows.forEach(row -> periods.computeIfAbsent(CsvRows.key(row, key), series -> new TreeSet<>())
                .add(cell(row, "period")));
        String year = latest(headlineScheme()).substring(0, 4);
        return rows.stream()
                .filter(row -> {
                    TreeSet<String> own = CsvRows.at(periods, CsvRows.key(row, key));
                    List<String> shown = own.stream()
                            .filter(period -> period.substring(0, 4).compareTo(year) <= 0)
                            .toList();
                    return cell(row, "period").equals(shown.isEmpty() ? own.first() : shown.get(shown.size() - 1));
                })
                .toList();
    }

    IndicatorTerms termsOf(Map<String, String> row) {
        return terms.of(cell(row, "indicator"));
    }

    /** True for rows of outcomes and groups, which belong to no scheme. */
    static boolean isOfPeople(Map<String, String> row) {
        return cell(row, "scheme").equals(NONE);
    }

    /** One choice of a group: of {@code outcome=falls;characteristic=sex} the outcome is {@code falls}; empty where it has none. */
    static String part(Map<String, String> row, String name) {
        for (String pair : cell(row, "group").split(";")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return "";
    }

    /** {@code outcome=falls;characteristic=sex;v=2} as {@code Falls by sex, inequality aversion 2}. */
    String partWords(Map<String, String> row) {
        List<String> words = new ArrayList<>();
        for (String pair : cell(row, "group").split(";")) {
            if (pair.startsWith("characteristic=")) {
                words.set(0, words.get(0) + " by " + InWords.name(pair.substring(15)));
            } else {
                words.add(
                        pair.startsWith("outcome=")
                                ? outcome(pair.substring(8))
                                : pair.replaceFirst("^(v|epsilon)=", "inequality aversion "));
            }
        }
        return String.join(", ", words);
    }

    static String percent(String confidence) {
        return new BigDecimal(confidence).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
