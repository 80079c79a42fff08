package org.everyonecounts.jobs.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.models.disclosure.RuleSet;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.release.EarlierPublication;
import tools.jackson.databind.JsonNode;

/**
 * Finds what readers have in their hands already: the run published last on the same data package, of whatever period, and what-ifs too. A
 * folder that has no figures is no publication.
 */
public final class EarlierRun implements EarlierRuns.Search {
    private static final String OUTCOMES = "outcomes";

    private Optional<EarlierPublication> found = Optional.empty();

    @Override
    public boolean isOver() {
        return found.isPresent();
    }

    @Override
    public void look(PublishedRun run) throws IOException {
        found = Optional.of(read(run));
    }

    public EarlierPublication publication() {
        return found.orElse(EarlierPublication.NONE);
    }

    private static EarlierPublication read(PublishedRun run) throws IOException {
        RunTable table = run.table(OUTCOMES);
        List<OutcomeRow> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            rows.add(new OutcomeRow(
                    table.cell(row, "period"),
                    table.cell(row, "level"),
                    table.cell(row, "outcome"),
                    table.cell(row, "characteristic"),
                    table.cell(row, "group"),
                    table.cell(row, "area_code"),
                    table.figure(row, "value"),
                    table.figure(row, "numerator"),
                    table.figure(row, "denominator"),
                    table.figure(row, "lower"),
                    table.figure(row, "upper"),
                    table.figure(row, "confidence"),
                    Reading.valueOf(table.cell(row, "reading").toUpperCase(Locale.ROOT))));
        }
        return new EarlierPublication(rows, rules(run.manifest().path("config")));
    }

    /** The rules of the run; a run from before there were any showed counts as they came. */
    private static RuleSet rules(JsonNode config) {
        return RuleSet.of(
                setting(config, SettingKey.DISCLOSURE_RULE, RuleSet.NONE_NAME),
                Integer.parseInt(setting(
                        config, SettingKey.DISCLOSURE_LARGEST_HIDDEN, SettingKey.DISCLOSURE_LARGEST_HIDDEN.fallback())),
                Integer.parseInt(setting(config, SettingKey.DISCLOSURE_BASE, SettingKey.DISCLOSURE_BASE.fallback())));
    }

    private static String setting(JsonNode config, SettingKey key, String otherwise) {
        return config.path(key.key()).path("value").asString(otherwise);
    }
}
