package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.jobs.timing.RunTimings;
import org.everyonecounts.models.area.Outlines;
import org.everyonecounts.models.exchange.OutputTables;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.reports.accessibility.CheckResult;
import org.everyonecounts.reports.accessibility.WorkbookChecker;
import org.everyonecounts.reports.accessibility.xlsx.UnreadableWorkbookException;
import org.everyonecounts.reports.board.BoardPage;
import org.everyonecounts.reports.board.Edition;
import org.everyonecounts.reports.workbook.EquityWorkbook;
import org.everyonecounts.reports.workbook.Profile;

/**
 * Fills the folder of one run: quality and status always, report and data where figures were computed, and {@code meta/} last, because
 * it lists the hashes of all the rest.
 */
public final class ReportWriter {
    private final RunIdentity identity;
    private final Settings settings;
    private final String location;
    private final Evidence evidence;
    private final ScenarioRecord scenarios;
    private final RunTimings timings;

    /**
     * @param location where the data package was read from
     */
    public ReportWriter(RunIdentity identity, Settings settings, String location, Evidence evidence) {
        this(identity, settings, location, evidence, ScenarioRecord.NONE, new RunTimings());
    }

    private ReportWriter(
            RunIdentity identity,
            Settings settings,
            String location,
            Evidence evidence,
            ScenarioRecord scenarios,
            RunTimings timings) {
        this.identity = identity;
        this.settings = settings;
        this.location = location;
        this.evidence = evidence;
        this.scenarios = scenarios;
        this.timings = timings;
    }

    /** The same, for a run that compares scenarios. */
    public ReportWriter with(ScenarioRecord compared) {
        return new ReportWriter(identity, settings, location, evidence, compared, timings);
    }

    /** The same, for a run whose parts are timed. */
    public ReportWriter with(RunTimings taken) {
        return new ReportWriter(identity, settings, location, evidence, scenarios, taken);
    }

    /** Makes the folder and writes what every run has. */
    public void start(ReportFolder folder, RunStatus status, Path log) throws IOException {
        folder.create();
        Files.write(folder.quality().resolve("validation.json"), Json.pretty(ValidationJson.of(status, evidence)));
        CsvFile.writeRejects(evidence.rejects(), folder.quality().resolve("rejects.csv"));
        Files.writeString(folder.meta().resolve("config.effective.yaml"), EffectiveConfig.yaml(settings));
        scenarios.write(folder.meta());
        if (Files.exists(log)) {
            Files.copy(log, folder.log(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(folder.status(), status + "\n");
    }

    /**
     * Writes the workbook of each profile, the checks on it, board page, CSV files, their descriptor, schemes and areas, and the manifest.
     *
     * @param outlines outlines of areas for the map of the board page
     * @param recipe schemes and areas of the run
     * @param inputDescriptor descriptor of the package that was read
     */
    public void writeFigures(
            ReportFolder folder,
            RunStatus status,
            RunFigures figures,
            RunFacts facts,
            RunRecipe recipe,
            Outlines outlines,
            byte[] inputDescriptor)
            throws IOException {
        folder.createReport();
        List<OutputTables.Filled<?>> tables = OutputTables.of(figures);
        for (OutputTables.Filled<?> table : tables) {
            timings.timed(
                    "writing",
                    () -> CsvFile.write(
                            table, folder.data().resolve(table.table().name() + ".csv")),
                    "file",
                    "csv");
        }
        Files.write(
                folder.data().resolve("datapackage.json"),
                Json.pretty(DataDescriptor.of(
                        folder.data(),
                        tables,
                        Json.parse(inputDescriptor),
                        identity,
                        facts.packageDate(),
                        status == RunStatus.HELD)));
        for (Profile profile : settings.profiles()) {
            timings.timed(
                    "writing",
                    () -> EquityWorkbook.write(figures, facts, profile, folder.workbook(profile)),
                    "file",
                    "workbook " + profile.word());
        }
        timings.timed("checking", () -> writeWorkbookCheck(folder), "file", "workbook");
        Edition edition = new Edition(
                outlines, folder.workbookFromBoard(settings.profiles().get(0)), status == RunStatus.HELD);
        timings.timed("writing", () -> BoardPage.write(figures, facts, edition, folder.board()), "file", "board");
        recipe.write(folder.meta());
        List<OutputFile> outputs = timings.time("hashing", () -> OutputFile.allIn(folder.root()), "of", "outputs");
        // The rename forces everything again, which costs little where nothing has changed; but then the manifest is
        // written.
        timings.timed("forcing to disk", () -> FolderSwap.force(folder.root()));
        Files.write(
                folder.meta().resolve("manifest.json"),
                Json.pretty(TimingsJson.addedTo(
                        scenarios.named(ManifestJson.of(
                                identity, status, facts, recipe, settings, evidence, location, outputs)),
                        timings)));
    }

    private void writeWorkbookCheck(ReportFolder folder) throws IOException {
        try {
            List<CheckResult> results = new ArrayList<>();
            for (Profile profile : settings.profiles()) {
                results.add(WorkbookChecker.check(folder.workbook(profile), asked(profile)));
            }
            Files.write(folder.quality().resolve("workbook-check.json"), Json.pretty(WorkbookCheckJson.ofAll(results)));
        } catch (UnreadableWorkbookException ourOwnMistake) {
            throw new IllegalStateException("the workbook just written cannot be read", ourOwnMistake);
        }
    }

    /** What the checklist asks of the workbook of a profile. */
    private static org.everyonecounts.reports.accessibility.check.Profile asked(Profile profile) {
        return switch (profile) {
            case ANALYST -> org.everyonecounts.reports.accessibility.check.Profile.ANALYST;
            case PUBLICATION -> org.everyonecounts.reports.accessibility.check.Profile.PUBLICATION;
        };
    }

    /**
     * Writes the manifest of a run that computed nothing.
     *
     * @param files hash of every file seen, by path
     */
    public void writeFailure(ReportFolder folder, RunStatus status, SortedMap<String, String> files)
            throws IOException {
        Files.write(
                folder.meta().resolve("manifest.json"),
                Json.pretty(TimingsJson.addedTo(
                        scenarios.named(ManifestJson.ofFailure(identity, status, settings, location, files)),
                        timings)));
    }

    /** Writes how the run went, with the hash of every other file. */
    public void finish(ReportFolder folder, RunStatus status, int exitCode, Instant ended, List<StepRecord> steps)
            throws IOException {
        Files.write(
                folder.meta().resolve("run_results.json"),
                Json.pretty(scenarios.named(RunResultsJson.of(
                        identity, status, exitCode, ended, steps, evidence, OutputFile.allIn(folder.root())))));
    }
}
