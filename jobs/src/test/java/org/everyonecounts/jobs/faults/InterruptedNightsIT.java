package org.everyonecounts.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.everyonecounts.jobs.faults.PhaseLengths.Moment;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nights that are asked to stop, that lose their database, and that find other data when they come back. */
@Tag("faults")
class InterruptedNightsIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "TERM, 143, INTAKE",
        "TERM, 143, VALIDATE",
        "TERM, 143, LOAD",
        "TERM, 143, TARGETS",
        "TERM, 143, INDICATORS",
        "TERM, 143, PUBLISH",
        "INT, 130, VALIDATE",
        "INT, 130, INDICATORS",
        "INT, 130, PUBLISH"
    })
    void a_night_that_is_asked_to_stop_says_so_and_goes_on(String signal, int exitCode, Phase step) throws Exception {
        Undisturbed undisturbed = Undisturbed.embedded();
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        Launcher launcher = Launcher.in(folder);
        LaunchedRun run = launcher.start("run");
        undisturbed.lengths().await(run, out, new Moment(step, 0.1));
        Phase stoppedIn = Phase.of(run, out);
        run.signal(signal);
        LaunchedRun.Ended stopped = run.end();
        assertThat(stopped.exitCode()).as(stopped.printed()).isEqualTo(exitCode);
        // The step that is going on is brought to its end, so a night that was publishing has published.
        assertThat(stopped.lastLine()).as(stopped.printed()).matches("(FAILED|PASS) period=latest run=.*");
        LeftBehind.isWholeForReaders(out);
        LaunchedRun.Ended ended = launcher.run("run");
        assertThat(ended.printed()).startsWith("exit 0").contains("PASS period=latest");
        assertThat(ended.runId()).isEqualTo(stopped.runId());
        assertThat(LeftBehind.bytes(out.published("latest", ended.runId())))
                .isEqualTo(undisturbed.alone().bytes());
        LeftBehind.isTidy(out);
        System.out.println("SIG" + signal + ": stopped in " + stoppedIn + ", then PASS");
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"LOAD", "INDICATORS", "PUBLISH"})
    void a_database_server_that_dies_in_mid_run_costs_a_night_but_no_figure(Phase phase) throws Exception {
        Undisturbed undisturbed = Undisturbed.embedded();
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        try (MortalPostgres server = MortalPostgres.start(folder)) {
            server.create("night", "");
            Launcher launcher = Launcher.in(folder).with("EVERYONE_COUNTS_DATABASE_URL", server.url("night"));
            LaunchedRun run = launcher.start("run");
            undisturbed.lengths().await(run, out, new Moment(phase, 0.3));
            server.stopAtOnce();
            LaunchedRun.Ended cut = run.end();
            assertThat(cut.exitCode()).as(cut.printed()).isEqualTo(5);
            assertThat(cut.printed()).contains("the connection to the database was lost", "run again");
            assertThat(cut.lastLine()).startsWith("FAILED period=latest run=");
            LeftBehind.isWholeForReaders(out);
            LaunchedRun.Ended without = launcher.run("run");
            assertThat(without.exitCode()).as(without.printed()).isEqualTo(5);
            assertThat(without.printed()).contains("cannot be reached");
            server.startAgain();
            LaunchedRun.Ended ended = launcher.run("run");
            assertThat(ended.printed()).startsWith("exit 0").contains("PASS period=latest");
            assertThat(ended.runId()).isEqualTo(cut.runId());
            assertThat(LeftBehind.bytes(out.published("latest", ended.runId())))
                    .isEqualTo(undisturbed.alone().bytes());
            LeftBehind.isTidy(out);
            LeftBehind.isWholeForReaders(out);
        }
    }

    @Test
    void changed_data_between_a_kill_and_the_next_night_are_another_run_and_never_mixed() throws Exception {
        Path data = folder.resolve("data");
        Undisturbed.copy(ProjectFolders.sampleData(), data);
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        Launcher launcher = Launcher.in(folder);
        LaunchedRun run = launcher.start("run", "--data", data.toString());
        Undisturbed.embedded().lengths().await(run, out, new Moment(Phase.INDICATORS, 0.5));
        String killed = Phase.announced(out, run.pid());
        run.kill();
        assertThat(run.end().exitCode()).isEqualTo(LaunchedRun.KILLED);

        Path scheme = data.resolve("schemes/gp-payments-need.yaml");
        String text = Files.readString(scheme);
        Files.writeString(scheme, text.replace("tolerance: 0.025", "tolerance: 0.03"));
        assertThat(scheme).content().isNotEqualTo(text);
        LaunchedRun.Ended ended = launcher.run("run", "--data", data.toString());
        LaunchedRun.Ended alone = launcher.run(
                "run",
                "--data",
                data.toString(),
                "--out",
                folder.resolve("alone").toString());

        assertThat(ended.exitCode()).as(ended.printed()).isEqualTo(alone.exitCode());
        assertThat(ended.runId()).isNotEqualTo(killed);
        assertThat(LeftBehind.bytes(out.published("latest", ended.runId())))
                .isEqualTo(
                        LeftBehind.bytes(new OutputFolder(folder.resolve("alone")).published("latest", alone.runId())));
        LeftBehind.isTidy(out);
        assertThat(new NightDatabase.Embedded().runs("", out))
                .containsEntry(killed, "SUPERSEDED")
                .containsEntry(ended.runId(), "PASS");
    }
}
