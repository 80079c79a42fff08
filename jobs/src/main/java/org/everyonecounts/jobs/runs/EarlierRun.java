package org.everyonecounts.jobs.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.models.disclosure.RuleSet;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.release.EarlierPublication;
import tools.jackson.databind.JsonNode;

/**
 * The run published last on the same data package from other input or settings: what readers have in their hands already.
 *
 * <p>A run of the same fingerprint is passed over, so that a run made again compares with what the first one compared with and comes out the
 * same. A folder that is damaged, or that has no figures, is no publication.
 */
public final class EarlierRun {
    private static final String OUTCOMES = "outcomes";

    private final String id;
    private final EarlierPublication publication;

    private EarlierRun(String id, EarlierPublication publication) {
        this.id = id;
        this.publication = publication;
    }

    /**
     * Looks for it.
     *
     * @param fingerprint of the run that asks
     * @param title of its data package
     */
    public static Optional<EarlierRun> before(OutputFolder out, String fingerprint, String title) throws IOException {
        List<Path> runs = out.finishedRuns();
        for (int i = runs.size() - 1; i >= 0; i--) {
            try {
                PublishedRun run = PublishedRun.open(runs.get(i));
                JsonNode manifest = run.manifest();
                boolean published = manifest.path("status").asString("").equals(RunStatus.PASS.name());
                if (published
                        && manifest.at("/package/title").asString("").equals(title)
                        && !manifest.path("fingerprint").asString("").equals(fingerprint)) {
                    return Optional.of(new EarlierRun(run.id(), read(run)));
                }
            } catch (Fault | IllegalArgumentException damaged) {
                // Changed by somebody, or of a layout that is not known: nobody can say what was published there.
            }
        }
        return Optional.empty();
    }

    public String id() {
        return id;
    }

    public EarlierPublication publication() {
        return publication;
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
                    figure(table.cell(row, "value")),
                    figure(table.cell(row, "numerator")),
                    figure(table.cell(row, "denominator")),
                    figure(table.cell(row, "lower")),
                    figure(table.cell(row, "upper")),
                    figure(table.cell(row, "confidence")),
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

    private static Figure figure(String text) {
        for (Figure state : List.of(Figure.SUPPRESSED, Figure.NOT_AVAILABLE, Figure.NOT_APPLICABLE)) {
            if (state.toString().equals(text)) {
                return state;
            }
        }
        return Figure.of(Double.parseDouble(text));
    }
}
