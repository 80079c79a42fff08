package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.everyonecounts.jobs.publish.CsvFile;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.settings.DatabaseAddress;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.jobs.status.FolderStatus;
import org.everyonecounts.jobs.status.StatusJson;
import org.everyonecounts.jobs.status.StatusText;
import org.everyonecounts.jobs.trends.Trend;
import org.everyonecounts.jobs.trends.TrendCells;
import org.everyonecounts.jobs.trends.TrendJson;
import org.everyonecounts.jobs.trends.TrendText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code status}: how the runs of an output folder stand, and how headline figures went from period to period. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = {
            "Shows whether a run is going on, what was published last, how each period stands, and what waits for somebody.",
            "With --trend: headline figures period by period, each from the last published run that holds the period.",
            "Takes no lock and writes nothing. Exit code 0 whatever there is to tell, 5 when there is no such folder."
        })
final class StatusCommand implements Callable<Integer> {
    private static final String HEADLINE = "headline";

    private final Surroundings surroundings;
    private final GlobalOptions global;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "DIR", description = "Output folder with the runs (default: out).")
    @Nullable
    String out;

    @Option(
            names = "--period",
            paramLabel = "P",
            description = "Only this period word: latest, all, or a year such as 2021/22 or 2021-22.")
    @Nullable
    String period;

    @Option(names = "--runs", paramLabel = "N", description = "How many runs to list, newest first (default: 10).")
    int runs = 10;

    @Option(
            names = "--trend",
            arity = "0..1",
            paramLabel = "INDICATOR",
            fallbackValue = HEADLINE,
            description = "Figures period by period instead; may be repeated"
                    + " (without a name: headline, which is misplaced_share, horizontal_inequity, deprivation_gap).")
    List<String> trend = List.of();

    @Option(names = "--scheme", paramLabel = "S", description = "With --trend: the scheme (default: the headline's).")
    @Nullable
    String scheme;

    @Option(names = "--level", paramLabel = "L", description = "With --trend: the level (default: the headline's).")
    @Nullable
    String level;

    @Option(names = "--csv", paramLabel = "FILE", description = "With --trend: writes the figures into a file.")
    @Nullable
    Path csv;

    @Option(names = "--format", paramLabel = "text|json", description = "Form of the answer (default: text).")
    AnswerFormat format = AnswerFormat.text;

    StatusCommand(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.global = global;
    }

    @Override
    public Integer call() throws IOException {
        Map<SettingKey, List<String>> own = out == null ? Map.of() : Map.of(SettingKey.OUT, List.of(out));
        Settings settings = global.settings(surroundings, own);
        OutputFolder folder = new OutputFolder(settings.out());
        if (trend.isEmpty()) {
            refuse("--scheme", scheme);
            refuse("--level", level);
            refuse("--csv", csv);
            status(folder, settings.database());
        } else {
            trend(folder);
        }
        return 0;
    }

    private void refuse(String option, @Nullable Object given) {
        if (given != null) {
            throw new ParameterException(spec.commandLine(), option + " belongs to --trend");
        }
    }

    private void status(OutputFolder folder, DatabaseAddress database) throws IOException {
        if (runs < 0) {
            throw new ParameterException(spec.commandLine(), "--runs is " + runs + "; it must be zero or more");
        }
        FolderStatus status = FolderStatus.of(
                folder, database, Optional.ofNullable(period).map(word -> word.replace('-', '/')), runs, Instant.now());
        if (format == AnswerFormat.json) {
            print(StatusJson.of(status));
        } else {
            StatusText.lines(status, surroundings::shown).forEach(surroundings.out()::println);
        }
    }

    private void trend(OutputFolder folder) throws IOException {
        Trend found = Trend.of(
                folder,
                new Trend.Question(
                        trend.stream().filter(word -> !word.equals(HEADLINE)).toList(),
                        Optional.ofNullable(scheme),
                        Optional.ofNullable(level),
                        Optional.ofNullable(period).map(word -> word.replace('-', '/'))));
        if (csv != null) {
            CsvFile.write(
                    TrendCells.HEADER,
                    TrendCells.rows(found),
                    surroundings.currentFolder().resolve(csv));
        }
        if (format == AnswerFormat.json) {
            print(TrendJson.of(found));
        } else {
            TrendText.lines(found).forEach(surroundings.out()::println);
        }
    }

    private void print(JsonNode answer) {
        surroundings.out().print(new String(Json.pretty(answer), StandardCharsets.UTF_8));
        surroundings.out().flush();
    }
}
