package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.jobs.publish.Evidence;
import org.everyonecounts.jobs.publish.FolderSwap;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.LatestPointer;
import org.everyonecounts.jobs.publish.ManifestJson;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.publish.ReportFolder;
import org.everyonecounts.jobs.publish.ReportWriter;
import org.everyonecounts.jobs.publish.RunIdentity;
import org.everyonecounts.jobs.publish.RunRecipe;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.publish.ScenarioRecord;
import org.everyonecounts.jobs.publish.StepRecord;
import org.everyonecounts.models.exchange.OutputTables;
import org.everyonecounts.models.exchange.RunFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the report beside its place, moves it there in one step, and last of all points {@code latest.json} at it. */
final class PublishStep implements NightStep {
    private static final Logger LOG = LoggerFactory.getLogger(PublishStep.class);

    @Override
    public String id() {
        return "publish";
    }

    @Override
    public Done run(RunInProgress run) throws IOException {
        RunPlan plan = run.plan();
        RunIdentity identity = run.identity();
        OutputFolder out = plan.out();
        RunFacts facts = run.reckoning().facts();
        RunStatus status = run.reckoning().verdict();
        Path target = status == RunStatus.PASS
                ? out.published(identity.periodWord(), identity.runId())
                : out.notPublished(identity.runId());
        // After an interruption between the move and the pointer the report is there already, whole; it is not touched
        // again.
        boolean there = status == RunStatus.PASS
                && PublishedRuns.find(
                                out,
                                identity.periodWord(),
                                identity.fingerprint(),
                                plan.settings().profiles())
                        .filter(found -> found.runId().equals(identity.runId()))
                        .isPresent();
        if (!there) {
            writeOrClear(run, facts, status, target);
        }
        if (status == RunStatus.PASS) {
            // A what-if is no news of the night: whoever reads the latest run must not meet somebody's experiment.
            if (!plan.isWhatIf() && LatestPointer.isMovedBy(out, identity.periodWord(), facts.latestPeriods())) {
                LatestPointer.write(out, identity, facts.latestPeriods());
            }
            FolderSwap.delete(out.notPublished(identity.runId()));
        }
        int tables = OutputTables.of(run.reckoning().figures()).size();
        return new Done(0, tables, 0, status + " " + out.relative(target));
    }

    private static void writeOrClear(RunInProgress run, RunFacts facts, RunStatus status, Path target)
            throws IOException {
        boolean written = false;
        try {
            write(run, facts, status, target);
            written = true;
        } finally {
            if (!written) {
                clear(OutputFolder.partialOf(target));
            }
        }
    }

    /** Half a report is no use to anybody, and on a full disk its room is needed to say so. */
    private static void clear(Path partial) {
        try {
            FolderSwap.delete(partial);
        } catch (IOException kept) {
            LOG.warn("half a report could not be deleted, the next run does it: {}", kept.toString());
        }
    }

    /** True where the step has done all it does for a run that passes: the report stands in its place, and the pointer names it. */
    static boolean isDone(RunPlan plan, RunIdentity identity) throws IOException {
        boolean there = PublishedRuns.find(
                        plan.out(),
                        identity.periodWord(),
                        identity.fingerprint(),
                        plan.settings().profiles())
                .filter(found -> found.runId().equals(identity.runId()))
                .isPresent();
        return there && (plan.isWhatIf() || isPointedAt(plan.out(), identity));
    }

    /** True where the pointer names the run, or is not to: a year of long ago is no news. */
    private static boolean isPointedAt(OutputFolder out, RunIdentity identity) throws IOException {
        Path manifest = out.published(identity.periodWord(), identity.runId()).resolve("meta/manifest.json");
        return LatestPointer.runId(out).filter(identity.runId()::equals).isPresent()
                || !LatestPointer.isMovedBy(
                        out,
                        identity.periodWord(),
                        ManifestJson.latestPeriods(Json.parse(Files.readAllBytes(manifest))));
    }

    private static void write(RunInProgress run, RunFacts facts, RunStatus status, Path target) throws IOException {
        RunPlan plan = run.plan();
        Evidence evidence = run.reckoning().evidence();
        Path partial = OutputFolder.partialOf(target);
        ReportFolder folder = new ReportFolder(partial, run.identity().periodWord());
        ReportWriter writer = new ReportWriter(
                        run.identity(), plan.settings(), plan.data().location(), evidence)
                .with(new ScenarioRecord(
                        plan.scenarios(),
                        plan.isWhatIf()
                                ? ScenarioSummary.of(
                                        plan.scenarios(),
                                        run.reckoning().figures(),
                                        facts,
                                        run.reckoning().content().data().geography())
                                : ""))
                .with(plan.timings());
        writer.start(folder, status, plan.out().log(run.identity().runId()));
        writer.writeFigures(
                folder,
                status,
                run.reckoning().figures(),
                facts,
                new RunRecipe(
                        run.reckoning().schemes(),
                        run.reckoning().content().data().geography(),
                        plan.settings().places()),
                run.reckoning().content().outlines(),
                Files.readAllBytes(plan.data().path().resolve(PackageInventory.DESCRIPTOR)));
        List<StepRecord> steps = run.steps().get();
        writer.finish(
                folder, status, run.reckoning().exitCode().code(), run.clock().instant(), steps);
        FolderSwap.publish(partial, target);
    }
}
