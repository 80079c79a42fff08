package org.everyonecounts.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.everyonecounts.jobs.faults.PhaseLengths.Moment;
import org.everyonecounts.jobs.publish.FolderSwap;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nights killed at seeded moments of every step: the next plain run ends as if nothing had happened.
 *
 * <p>{@code everyonecounts.kills} says how many on each database, {@code everyonecounts.kills.database} on which, with commas, and
 * {@code everyonecounts.kills.lanes} how many nights at the same time.
 */
@Tag("kills")
class KilledNightsIT {
    private static final int NIGHTS = Integer.getInteger("everyonecounts.kills", 6);
    private static final int LANES = Integer.getInteger("everyonecounts.kills.lanes", 2);

    @TempDir
    Path folder;

    static Stream<String> databases() {
        return Stream.of(
                System.getProperty("everyonecounts.kills.database", "h2").split(","));
    }

    /** What came of one night. */
    private record Outcome(List<Phase> killedIn, double recoverySeconds) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_killed_night_goes_on_under_its_id_and_ends_with_the_bytes_of_an_undisturbed_one(String word)
            throws Exception {
        try (NightDatabase database = NightDatabase.of(word, folder)) {
            Undisturbed undisturbed = Undisturbed.of(database, Files.createDirectories(folder.resolve("undisturbed")));
            ExecutorService lanes = Executors.newFixedThreadPool(LANES);
            List<Outcome> outcomes = new ArrayList<>();
            List<Executable> failures = new ArrayList<>();
            try {
                List<Callable<Outcome>> nights = new ArrayList<>();
                for (KilledNight night : KilledNight.draw(NIGHTS, word)) {
                    nights.add(() -> killAndRecover(night, database, undisturbed));
                }
                for (Future<Outcome> night : lanes.invokeAll(nights)) {
                    try {
                        outcomes.add(night.get());
                    } catch (ExecutionException failed) {
                        failures.add(() -> {
                            throw failed.getCause();
                        });
                    }
                }
            } finally {
                lanes.shutdownNow();
            }
            System.out.println(figures(word, outcomes));
            assertAll(failures);
            assertThat(outcomes).hasSize(NIGHTS);
        }
    }

    private Outcome killAndRecover(KilledNight night, NightDatabase database, Undisturbed undisturbed)
            throws IOException, SQLException, InterruptedException {
        Path own = folder.resolve("night-" + night.number());
        OutputFolder out = new OutputFolder(own.resolve("out"));
        Moment first = night.kills().get(0);
        for (int tries = 1; ; tries++, first = first.earlier()) {
            String name = "night_" + night.number() + "_" + tries;
            Launcher launcher = prepare(night, database, name, own, undisturbed);
            Optional<Phase> killedIn = kill(launcher, out, first, undisturbed.lengths());
            if (killedIn.isPresent()) {
                Outcome outcome = recover(night, killedIn.get(), database, name, launcher, out, undisturbed);
                FolderSwap.delete(own);
                return outcome;
            }
            assertThat(tries).as("%s: over before it could be killed", night).isLessThan(6);
            FolderSwap.delete(own);
        }
    }

    private static Launcher prepare(
            KilledNight night, NightDatabase database, String name, Path own, Undisturbed undisturbed)
            throws IOException, SQLException {
        Files.createDirectories(own);
        if (night.afterAnother()) {
            Undisturbed.copy(undisturbed.nightBefore().root(), own.resolve("out"));
        }
        return database.launcher(own, name, night.afterAnother() ? undisturbed.nightBeforeDatabase() : "");
    }

    private static Outcome recover(
            KilledNight night,
            Phase firstKill,
            NightDatabase database,
            String name,
            Launcher launcher,
            OutputFolder out,
            Undisturbed undisturbed)
            throws IOException, SQLException, InterruptedException {
        List<Phase> killedIn = new ArrayList<>(List.of(firstKill));
        try {
            String announced = checkKilled(night, out, "");
            for (Moment moment : night.kills().subList(1, night.kills().size())) {
                kill(launcher, out, moment, undisturbed.lengths()).ifPresent(killedIn::add);
                announced = checkKilled(night, out, announced);
            }
            long since = System.nanoTime();
            LaunchedRun.Ended ended = launcher.run("run");
            double seconds = (System.nanoTime() - since) / 1e9;
            checkRecovered(ended, announced, out, night, undisturbed);
            assertThat(database.results(name, out, ended.runId()))
                    .isEqualTo(undisturbed.left(night.afterAnother()).results());
            assertThat(database.runs(name, out))
                    .containsEntry(ended.runId(), "PASS")
                    .hasSize(night.afterAnother() ? 2 : 1);
            assertThat(launcher.run("run").printed())
                    .startsWith("exit 0")
                    .contains("nothing changed: run " + ended.runId());
            LeftBehind.isTidy(out);
            return new Outcome(killedIn, seconds);
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(night + ", killed in " + killedIn + ": " + failed.getMessage(), failed);
        }
    }

    /** Kills a night and says in which phase it was; none where it was over before. */
    private static Optional<Phase> kill(Launcher launcher, OutputFolder out, Moment moment, PhaseLengths lengths)
            throws IOException, InterruptedException {
        LaunchedRun run = launcher.start("run");
        lengths.await(run, out, moment);
        run.kill();
        LaunchedRun.Ended ended = run.end();
        assertThat(ended.exitCode()).as(ended.printed()).isIn(LaunchedRun.KILLED, 0);
        return ended.exitCode() == 0 ? Optional.empty() : Optional.of(Phase.of(run, out));
    }

    /** What readers see before anything is mended; the id of the run, which it must keep. */
    private static String checkKilled(KilledNight night, OutputFolder out, String before) throws IOException {
        LeftBehind.isWholeForReaders(out);
        if (night.afterAnother()) {
            assertThat(LeftBehind.latest(out)).as("the last good report").isPresent();
        }
        String now = Phase.announced(out);
        if (!before.isEmpty() && !now.isEmpty()) {
            assertThat(now).as("a run that goes on keeps its id").isEqualTo(before);
        }
        return now.isEmpty() ? before : now;
    }

    private static void checkRecovered(
            LaunchedRun.Ended ended, String announced, OutputFolder out, KilledNight night, Undisturbed undisturbed)
            throws IOException {
        assertThat(ended.printed()).startsWith("exit 0");
        assertThat(ended.lastLine()).startsWith("PASS period=latest run=");
        if (!announced.isEmpty()) {
            assertThat(ended.runId()).as("keeps the id it had announced").isEqualTo(announced);
        }
        Path report = out.published("latest", ended.runId());
        LeftBehind.isTidy(out);
        LeftBehind.isWholeForReaders(out);
        assertThat(LeftBehind.latest(out)).contains(report);
        assertThat(LeftBehind.bytes(report))
                .isEqualTo(undisturbed.left(night.afterAnother()).bytes());
        assertThat(out.publishedRuns("latest")).hasSize(night.afterAnother() ? 2 : 1);
    }

    private static String figures(String database, List<Outcome> outcomes) {
        Map<Phase, Integer> hits = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            hits.put(phase, 0);
        }
        outcomes.forEach(outcome -> outcome.killedIn().forEach(phase -> hits.merge(phase, 1, Integer::sum)));
        long kills = outcomes.stream()
                .mapToLong(outcome -> outcome.killedIn().size())
                .sum();
        StringBuilder line = new StringBuilder(
                "kills on " + database + ": " + kills + " in " + outcomes.size() + " nights, all recovered; killed in");
        hits.forEach((phase, count) -> line.append(' ')
                .append(phase.name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(count));
        return line.append(String.format(
                        Locale.ROOT,
                        "; longest recovery %.1f s",
                        outcomes.stream()
                                .mapToDouble(Outcome::recoverySeconds)
                                .max()
                                .orElse(0)))
                .toString();
    }
}
