package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.ScenarioReader;
import org.everyonecounts.jobs.contract.ScenarioSource;
import org.everyonecounts.jobs.publish.StepRecord;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.SettingsReader;

/** A program that runs a night and loses its power at a step: the virtual machine halts at once, nothing is closed or written. */
public final class HaltingRun {
    /** Exit code by which the test knows that the halt was ours. */
    static final int HALTED = 77;

    private HaltingRun() {}

    /** @param args folder; step; {@code started} or {@code ended}; values of a scenario, none for a plain run */
    public static void main(String[] args) throws IOException {
        StepWatcher watcher = new StepWatcher() {
            @Override
            public void started(String step, int number, int of) {
                haltAt(step, "started");
            }

            @Override
            public void ended(StepRecord step) {
                haltAt(step.id(), "ended");
            }

            private void haltAt(String step, String moment) {
                if (step.equals(args[1]) && moment.equals(args[2])) {
                    Runtime.getRuntime().halt(HALTED);
                }
            }
        };
        run(Path.of(args[0]), watcher, Arrays.copyOfRange(args, 3, args.length));
    }

    /** Runs the package in {@code data} into {@code out}, both in the folder. */
    static RunOutcome run(Path folder, StepWatcher watcher, String... sets) throws IOException {
        return run(folder, watcher, new StopSignal(), InstantSource.system(), sets);
    }

    /** The same, told to stop by somebody and the time by a clock. */
    static RunOutcome run(Path folder, StepWatcher watcher, StopSignal stop, InstantSource clock, String... sets)
            throws IOException {
        SettingsReader reader = new SettingsReader(folder, Map.of());
        Map<SettingKey, List<String>> options =
                Map.of(SettingKey.DATA, List.of("data"), SettingKey.REPLICATES, List.of("20"));
        try (DataFolder data =
                DataFolder.open(reader.read(Optional.empty(), options).data())) {
            List<ScenarioSource> scenarios = sets.length == 0
                    ? List.of()
                    : ScenarioReader.read(folder, List.of(), List.of(sets), Optional.empty(), Limits.DEFAULT);
            RunPlan plan = RunPlan.of(reader.read(Optional.empty(), options), data, "test", List.of(), scenarios);
            return new NightlyRun(plan, watcher, stop, clock).run(false);
        }
    }
}
