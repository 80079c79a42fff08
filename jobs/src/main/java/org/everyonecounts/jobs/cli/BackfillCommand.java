package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.everyonecounts.jobs.backfill.Backfill;
import org.everyonecounts.jobs.backfill.BackfillText;
import org.everyonecounts.jobs.backfill.PeriodResult;
import org.everyonecounts.jobs.backfill.Reprocess;
import org.everyonecounts.jobs.backfill.Years;
import org.everyonecounts.jobs.nightly.DataFolder;
import org.everyonecounts.jobs.nightly.RunOutcome;
import org.everyonecounts.jobs.nightly.RunPlan;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code backfill}: a run for each of several years. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = {
            "Runs each year from one to another, oldest first, each as a run of its own, as run --period does.",
            "Years that the same input and settings published already are passed over; an interrupted backfill goes on.",
            "out/latest.json is never moved back to an older year."
        },
        footer = {"", "For example:", "  everyone-counts backfill --from 2014/15 --to 2022/23 --scheme gp-payments"})
final class BackfillCommand implements Callable<Integer> {
    /** Options of this command that a run of one year does not have, or that are said otherwise there. */
    private static final Set<String> OWN = Set.of("--from", "--to", "--reprocess", "--dry-run", "--period");

    private final Surroundings surroundings;
    private final GlobalOptions global;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    NightOptions options = new NightOptions();

    @Option(names = "--from", paramLabel = "P", required = true, description = "The oldest year, such as 2014/15.")
    String from = "";

    @Option(names = "--to", paramLabel = "P", required = true, description = "The newest year, such as 2022/23.")
    String to = "";

    @Option(
            names = "--reprocess",
            paramLabel = "none|failed|all",
            description = {
                "Which years to compute (default: none):",
                "none: those without a run of this fingerprint that was published, held or failed;",
                "failed: also those that were held or failed;",
                "all: every one again."
            })
    Reprocess reprocess = Reprocess.none;

    @Option(
            names = "--set",
            paramLabel = "[scheme:]path=value",
            description = "Changes a value of a scheme; without a scheme it must fit exactly one; may be repeated.")
    List<String> changes = List.of();

    BackfillCommand(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.global = global;
    }

    @Override
    public Integer call() throws IOException {
        if (options.period != null) {
            throw new ParameterException(
                    spec.commandLine(), "--period is not for backfill: --from and --to say which years");
        }
        if (options.force) {
            throw new ParameterException(
                    spec.commandLine(), "--force is not for backfill: --reprocess all computes every year again");
        }
        Years years = Years.between(from, to);
        try (DataFolder data = DataFolder.open(settings(years.labels().get(0)).data())) {
            Backfill backfill = new Backfill(
                    years,
                    reprocess,
                    period -> RunPlan.of(settings(period), data, SoftwareVersion.number(), asRun(period)));
            List<PeriodResult> results = options.dryRun ? backfill.preview() : backfill.run(this::run);
            BackfillText.lines(results, surroundings::shown).forEach(surroundings.out()::println);
            return Backfill.exitCode(results);
        }
    }

    private Settings settings(String period) {
        Map<SettingKey, List<String>> own = options.settings();
        own.put(SettingKey.PERIOD, List.of(period));
        if (!changes.isEmpty()) {
            own.put(SettingKey.SET, changes);
        }
        return global.settings(surroundings, own);
    }

    private RunOutcome run(RunPlan plan, boolean force) {
        return new Night(surroundings, plan.settings(), options, spec).run(plan, force);
    }

    /** The command that makes the run of one year by itself: that is what its evidence tells, since a backfill is no run. */
    private List<String> asRun(String period) {
        List<String> words = new ArrayList<>(List.of("run"));
        ParseResult whole = spec.root().commandLine().getParseResult();
        Stream.of(whole, spec.commandLine().getParseResult())
                .flatMap(parsed -> parsed.matchedOptions().stream())
                .distinct()
                .filter(option -> !OWN.contains(option.longestName()))
                .forEach(option -> add(option, words));
        words.add("--period");
        words.add(period);
        return words;
    }

    private static void add(OptionSpec option, List<String> words) {
        boolean isSwitch = option.arity().max() == 0;
        for (String value : option.originalStringValues()) {
            words.add(option.longestName());
            if (!isSwitch) {
                words.add(value);
            }
        }
    }
}
