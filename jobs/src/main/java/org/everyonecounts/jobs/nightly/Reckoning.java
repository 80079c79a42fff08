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
import org.everyonecounts.jobs.contract.DescriptorReader;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.ScenarioSource;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.publish.Evidence;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.read.OwnPlaces;
import org.everyonecounts.jobs.read.PackageContent;
import org.everyonecounts.jobs.read.PackageReader;
import org.everyonecounts.jobs.read.ReadSettings;
import org.everyonecounts.jobs.read.SchemeNames;
import org.everyonecounts.jobs.runs.EarlierRun;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.drivers.Attribution;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.release.DisclosureControl;
import org.everyonecounts.models.release.EarlierPublication;
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

    public Reckoning(RunPlan plan) {
        this.plan = plan;
    }

    RunPlan plan() {
        return plan;
    }

    PackageDescriptor descriptor() {
        if (descriptor == null) {
            descriptor = DescriptorReader.read(plan.data().path());
        }
        return descriptor;
    }

    public List<SchemeSource> schemes() {
        if (schemes == null) {
            schemes = SchemeReader.select(
                    descriptor(), plan.settings().schemes(), plan.settings().schemeChanges());
        }
        return schemes;
    }

    /** The schemes of the run as each scenario has them; none for a plain run. */
    public List<Scenario> scenarios() {
        if (scenarios == null) {
            List<Scenario> found = new ArrayList<>();
            for (ScenarioSource source : plan.scenarios()) {
                List<SchemeSource> defined = SchemeReader.select(
                        descriptor(), plan.settings().schemes(), plan.settings().schemeChanges(), Optional.of(source));
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
                    plan.settings().places().map(OwnPlaces::read));
            List<Problem> unknown = content.held() ? List.of() : SchemeNames.unknown(schemes(), content.data());
            if (!unknown.isEmpty()) {
                throw new Fault(ExitCode.USAGE, unknown);
            }
        }
        return content;
    }

    private List<InputFiles.Hashed> inputFiles() {
        List<InputFiles.Hashed> files = new ArrayList<>(InputFiles.of(descriptor(), schemes()));
        plan.places().ifPresent(files::add);
        return files;
    }

    private static ReadSettings gates(Settings settings) {
        return ReadSettings.DEFAULT.withGates(
                settings.gate(SettingKey.GATES_REJECTED_ROWS),
                settings.gate(SettingKey.GATES_REJECTED_PEOPLE_OR_POUNDS),
                settings.gate(SettingKey.GATES_NEED_MISSING_PEOPLE));
    }

    /**
     * Need, targets and distances of every scheme.
     *
     * @throws Fault when no scheme has data for the period asked: exit 1 where a gate took the rows away, else exit 5
     */
    public SchemePositions positions() {
        if (positions == null) {
            List<Scheme> asked = schemes().stream().map(SchemeSource::scheme).toList();
            SchemePositions found = ASSESSMENT.targets(content().data(), asked, assessmentSettings());
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
                        "A scheme needs people, need and money of the same period",
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
            RunFigures found = ASSESSMENT.indicators(content().data(), positions(), assessmentSettings());
            List<Check> checks = new ArrayList<>(ASSESSMENT.checks(found));
            if (plan.isWhatIf()) {
                ScenarioFigures compared =
                        ASSESSMENT.scenarios(content().data(), positions(), assessmentSettings(), scenarios());
                found = found.with(compared.addedTo(found.allocation()));
                checks.addAll(compared.checks());
            }
            // Nothing computed leaves this method before it is safe to show: every writer asks here.
            DisclosureControl.Released released =
                    disclosure().release(found, content().data());
            checks.addAll(released.checks());
            figureChecks = checks;
            figures = released.figures();
        }
        return figures;
    }

    private DisclosureControl disclosure() {
        try {
            return new DisclosureControl(
                    plan.settings().disclosure(),
                    EarlierRun.before(
                                    plan.out(), plan.fingerprint(), descriptor().title())
                            .map(EarlierRun::publication)
                            .orElse(EarlierPublication.NONE));
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
                Attribution.of(settings.drivers()));
    }

    private Headline headline() {
        return Headline.of(
                descriptor(),
                schemes().stream().map(SchemeSource::scheme).toList(),
                content().data(),
                plan.periodWord(),
                plan.settings().levels());
    }

    /** What has been found out about the input so far; nothing is read or computed for it. */
    public Evidence evidence() {
        if (content == null) {
            return new Evidence(List.of(), List.of(), List.of(), rejects, List.of());
        }
        List<Check> checks = new ArrayList<>(content.checks());
        if (positions != null) {
            checks.addAll(positions.checks());
        }
        checks.addAll(wrongFigures);
        checks.addAll(figureChecks);
        return new Evidence(content.inputs(), content.controls(), checks, rejects, List.of());
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
                        .sorted(Comparator.comparing(scheme -> !scheme.id().equals(headline.scheme())))
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
                described.outcomeNames());
    }
}
