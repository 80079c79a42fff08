package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.everyonecounts.jobs.comparing.ComputedRun;
import org.everyonecounts.jobs.comparing.SinceLastNight;
import org.everyonecounts.jobs.contract.DescriptorReader;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.ScenarioSource;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.publish.Evidence;
import org.everyonecounts.jobs.publish.LatestPointer;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.read.OwnPlaces;
import org.everyonecounts.jobs.read.PackageContent;
import org.everyonecounts.jobs.read.PackageReader;
import org.everyonecounts.jobs.read.ReadSettings;
import org.everyonecounts.jobs.read.SchemeNames;
import org.everyonecounts.jobs.runs.EarlierDistances;
import org.everyonecounts.jobs.runs.EarlierRun;
import org.everyonecounts.jobs.runs.EarlierRuns;
import org.everyonecounts.jobs.runs.LastNight;
import org.everyonecounts.jobs.runs.PublishedRun;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.jobs.timing.RunTimings;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.drivers.Attribution;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.release.DisclosureControl;
import org.everyonecounts.models.release.EarlierPublication;
import org.everyonecounts.models.release.PublishedDistance;
import org.everyonecounts.models.scorecard.Assessment;
import org.everyonecounts.models.scorecard.AssessmentSettings;
import org.everyonecounts.models.scorecard.Scenario;
import org.everyonecounts.models.scorecard.ScenarioFigures;
import org.everyonecounts.models.scorecard.SchemePositions;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run knows and works out, each part once and only when asked for: descriptor, schemes, rows, targets, figures, facts.
 *
 * <p>A run that goes on in a new process skips the steps that were done; what they held in memory is worked out again here from the same
 * input, with the same result, because a changed input would have another fingerprint and be another run.
 */
public final class Reckoning {
    private static final Assessment ASSESSMENT = Assessment.standard();
    private static final List<Double> CONFIDENCE = List.of(0.95);

    private final RunPlan plan;
    private final List<Reject> rejects = new ArrayList<>();
    private @Nullable PackageDescriptor descriptor;
    private @Nullable List<SchemeSource> schemes;
    private @Nullable List<Scenario> scenarios;
    private @Nullable PackageContent content;
    private @Nullable SchemePositions positions;
    private List<Check> wrongFigures = List.of();
    private @Nullable RunFigures figures;
    private List<Check> figureChecks = List.of();
    private final List<Check> notes = new ArrayList<>();
    private @Nullable Evidence kept;

    public Reckoning(RunPlan plan) {
        this.plan = plan;
    }

    RunPlan plan() {
        return plan;
    }

    RunTimings timings() {
        return plan.timings();
    }

    PackageDescriptor descriptor() {
        if (descriptor == null) {
            descriptor = DescriptorReader.read(plan.data().path(), limits());
        }
        return descriptor;
    }

    public List<SchemeSource> schemes() {
        if (schemes == null) {
            schemes = SchemeReader.select(
                    descriptor(),
                    plan.settings().schemes(),
                    plan.settings().schemeChanges(),
                    Optional.empty(),
                    limits());
        }
        return schemes;
    }

    private Limits limits() {
        return plan.settings().limits();
    }

    /** The schemes of the run as each scenario has them; none for a plain run. */
    public List<Scenario> scenarios() {
        if (scenarios == null) {
            List<Scenario> found = new ArrayList<>();
            for (ScenarioSource source : plan.scenarios()) {
                List<SchemeSource> defined = SchemeReader.select(
                        descriptor(),
                        plan.settings().schemes(),
                        plan.settings().schemeChanges(),
                        Optional.of(source),
                        limits());
                found.add(new Scenario(
                        source.name(),
                        source.title(),
                        defined.stream().map(SchemeSource::scheme).toList()));
            }
            scenarios = found;
        }
        return scenarios;
    }

    /**
     * Reads and checks the rows of the package.
     *
     * @throws Fault exit 2 when a scheme names what no row has, unless gates took rows away
     */
    public PackageContent content() {
        if (content == null) {
            rejects.clear();
            content = PackageReader.read(
                    descriptor(),
                    inputFiles(),
                    gates(plan.settings()),
                    reject -> rejects.add(
                            RejectedCounts.safe(reject, plan.settings().disclosure())),
                    plan.settings().places().map(file -> OwnPlaces.read(file, limits())),
                    plan.settings().late(),
                    timings());
            content = content.carriedFor(LateFigures.series(this));
            List<Problem> unknown = content.held() ? List.of() : SchemeNames.unknown(schemes(), content.data());
            if (!unknown.isEmpty()) {
                throw new Fault(ExitCode.USAGE, unknown);
            }
        }
        return content;
    }

    private List<InputFiles.Hashed> inputFiles() {
        List<InputFiles.Hashed> files = new ArrayList<>(
                timings().time("hashing", () -> InputFiles.of(descriptor(), schemes()), "of", "inputs"));
        plan.places().ifPresent(files::add);
        // The fingerprint was taken when the run began; what is read now must be the same files.
        for (InputFiles.Hashed file : files) {
            file.requireSameAs(plan.files().getOrDefault(file.path(), file.sha256()));
        }
        return files;
    }

    private static ReadSettings gates(Settings settings) {
        return ReadSettings.DEFAULT
                .withGates(
                        settings.gate(SettingKey.GATES_REJECTED_ROWS),
                        settings.gate(SettingKey.GATES_REJECTED_PEOPLE_OR_POUNDS),
                        settings.gate(SettingKey.GATES_NEED_MISSING_PEOPLE))
                .withLimits(settings.limits());
    }

    /**
     * Need, targets and distances of every scheme.
     *
     * @throws Fault when no scheme has data for the period asked: exit 1 where a gate took the rows away, else exit 5
     */
    public SchemePositions positions() {
        if (positions == null) {
            List<Scheme> asked = schemes().stream().map(SchemeSource::scheme).toList();
            HealthData data = content().data();
            SchemePositions found =
                    timings().time("targets", () -> ASSESSMENT.targets(data, asked, assessmentSettings()));
            if (found.isEmpty()) {
                wrongFigures = found.checks().stream()
                        .filter(check -> check.status() == Check.Status.FAILED)
                        .filter(check -> check.severity() == Check.Severity.ERROR)
                        .toList();
                throw nothingToCompute();
            }
            positions = found;
        }
        return positions;
    }

    /** No scheme has data: because a gate took them away, or because there never were any. */
    private Fault nothingToCompute() {
        List<Problem> gates = FailedGate.problems(this);
        if (!gates.isEmpty()) {
            return new Fault(ExitCode.HELD, gates);
        }
        return new Fault(
                ExitCode.MISSING_OR_BUSY,
                Problem.of(
                        "no scheme of this run has data for period " + plan.periodWord(),
                        "A scheme needs people, need and money of the same period"
                                + LateFigures.tooOld(content().late()),
                        "ask for a period with money (" + String.join(", ", periodsWithMoney())
                                + ") with --period, or bring the data of this one"));
    }

    private SortedSet<String> periodsWithMoney() {
        SortedSet<String> periods = new TreeSet<>();
        content().data().spending().keySet().forEach(key -> periods.add(key.period()));
        content().data().allocations().keySet().forEach(key -> periods.add(key.period()));
        return periods;
    }

    /** The rows of every output table, safe to show. */
    public RunFigures figures() {
        if (figures == null) {
            HealthData data = content().data();
            SchemePositions targets = positions();
            RunFigures found =
                    timings().time("indicators", () -> ASSESSMENT.indicators(data, targets, assessmentSettings()));
            List<Check> checks = new ArrayList<>(ASSESSMENT.checks(found));
            if (plan.isWhatIf()) {
                ScenarioFigures compared = timings()
                        .time(
                                "scenarios",
                                () -> ASSESSMENT.scenarios(data, targets, assessmentSettings(), scenarios()));
                found = found.with(compared.addedTo(found.allocation()));
                checks.addAll(compared.checks());
            }
            // Nothing computed leaves this method before it is safe to show: every writer asks here.
            RunFigures unsafe = found;
            Published before = published(targets.latestPeriods());
            DisclosureControl.Released released = timings()
                    .time(
                            "disclosure",
                            () -> new DisclosureControl(plan.settings().disclosure(), before.publication())
                                    .release(unsafe, data));
            checks.addAll(released.checks());
            List<Check> changes = new ChangeGates(plan)
                    .checks(
                            released.figures(),
                            before.distances(),
                            content().data().geography().levels());
            checks.addAll(changes);
            figureChecks = checks;
            figures = plan.isWhatIf() ? released.figures() : revised(released.figures(), before.lastNight());
        }
        return figures;
    }

    /** What was published before: everything, of the same schemes in the same period, and the run that this one revises. */
    private record Published(
            EarlierPublication publication, List<PublishedDistance> distances, Optional<PublishedRun> lastNight) {}

    private Published published(SortedMap<String, String> latestPeriods) {
        EarlierRun publication = new EarlierRun();
        EarlierDistances distances = new EarlierDistances(latestPeriods, LatestPointer.isOfNoYear(plan.periodWord()));
        LastNight lastNight = new LastNight(latestPeriods);
        try {
            new EarlierRuns(plan.out(), plan.fingerprint(), descriptor().title())
                    .show(plan.isWhatIf() ? List.of(publication) : List.of(publication, distances, lastNight));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Published(publication.publication(), distances.rows(), lastNight.run());
    }

    /** A what-if revises nothing: its figures are nobody's news. */
    private RunFigures revised(RunFigures computed, Optional<PublishedRun> lastNight) {
        try {
            return new SinceLastNight(new ComputedRun(
                            plan.software(),
                            plan.settings(),
                            content().inputs(),
                            schemes(),
                            content().data().geography(),
                            headline().scheme(),
                            headline().level()))
                    .revised(computed, lastNight);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AssessmentSettings assessmentSettings() {
        Settings settings = plan.settings();
        Headline headline = headline();
        return new AssessmentSettings(
                        plan.periodWord(),
                        settings.levels(),
                        settings.replicates(),
                        settings.seed(),
                        CONFIDENCE,
                        headline.scheme(),
                        headline.level(),
                        Attribution.of(settings.drivers()))
                .withPeopleWithoutNeed(LateFigures.peopleWithoutNeed(settings.late()))
                .with(timings()::part);
    }

    private Headline headline() {
        return Headline.of(
                descriptor(),
                schemes().stream().map(SchemeSource::scheme).toList(),
                content().data(),
                plan.periodWord(),
                plan.settings().levels());
    }

    /** Adds a check of the run itself, not of its input. */
    void note(Check check) {
        notes.add(check);
    }

    /** Lets go of everything but the evidence: where memory ran out there must be some to say so. */
    void letGo() {
        Evidence found = evidence();
        content = null;
        positions = null;
        figures = null;
        scenarios = null;
        kept = found;
    }

    /** What has been found out about the input so far; nothing is read or computed for it. */
    public Evidence evidence() {
        if (kept != null) {
            return kept;
        }
        if (content == null) {
            return new Evidence(List.of(), List.of(), notes, rejects, List.of());
        }
        List<Check> checks = new ArrayList<>(content.checks());
        if (positions != null) {
            checks.addAll(positions.checks());
            checks.addAll(late(positions).checks());
        }
        checks.addAll(wrongFigures);
        checks.addAll(figureChecks);
        checks.addAll(notes);
        return new Evidence(content.inputs(), content.controls(), checks, rejects, List.of());
    }

    private LateFigures late(SchemePositions found) {
        return new LateFigures(
                content().late(),
                schemes().stream().map(SchemeSource::scheme).toList(),
                plan.periodWord(),
                found.shownPeriods());
    }

    /** The checks that hold the run: failed gates; with {@code --strict} also warnings. */
    List<Check> failedGates() {
        Evidence evidence = evidence();
        List<Check> failed = new ArrayList<>(evidence.failed(Check.Severity.ERROR));
        if (plan.settings().strict()) {
            failed.addAll(evidence.failed(Check.Severity.WARNING));
        }
        return failed;
    }

    /** {@code PASS}, or {@code HELD} where a gate failed. */
    public RunStatus verdict() {
        return failedGates().isEmpty() ? RunStatus.PASS : RunStatus.HELD;
    }

    public ExitCode exitCode() {
        return verdict() == RunStatus.PASS ? ExitCode.PUBLISHED : ExitCode.HELD;
    }

    /** Where the figures come from, for the report. */
    RunFacts facts() {
        PackageDescriptor described = descriptor();
        Settings settings = plan.settings();
        Headline headline = headline();
        SortedMap<String, String> latest = positions().latestPeriods();
        figures();
        Evidence evidence = evidence();
        return new RunFacts(
                        described.title(),
                        described.date(),
                        plan.periodWord(),
                        plan.fingerprint(),
                        headline.scheme(),
                        headline.level(),
                        latest,
                        schemes().stream()
                                .map(SchemeSource::scheme)
                                .filter(scheme -> latest.containsKey(scheme.id()))
                                .sorted(Comparator.comparing(
                                        scheme -> !scheme.id().equals(headline.scheme())))
                                .toList(),
                        described.areaNames(),
                        plan.software(),
                        settings.seed(),
                        settings.replicates(),
                        CONFIDENCE,
                        settings.contact(),
                        evidence.inputs(),
                        evidence.controls(),
                        evidence.checks(),
                        evidence.rejects(),
                        plan.changingFigures(),
                        described.attributions(),
                        content().data().breaks(),
                        described.outcomeNames())
                .with(late(positions()).inputs(), new ChangeGates(plan).released(evidence.checks()));
    }
}
