package org.everyonecounts.jobs.status;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.everyonecounts.jobs.publish.Columns;

/** The status of an output folder as lines to read. Times are UTC. */
public final class StatusText {
    private static final String UNKNOWN = "not known";

    private final FolderStatus status;
    private final Function<Path, String> show;
    private final List<String> lines = new ArrayList<>();

    private StatusText(FolderStatus status, Function<Path, String> show) {
        this.status = status;
        this.show = show;
    }

    /** @param show how a path is written */
    public static List<String> lines(FolderStatus status, Function<Path, String> show) {
        return new StatusText(status, show).all();
    }

    private List<String> all() {
        lines.add("output folder " + shown(status.out()) + " at " + minute(Optional.of(status.asked())));
        if (!status.unread().isEmpty() && !status.isWithoutRuns()) {
            lines.add("read from the folders of the runs; the database was not read: " + status.unread());
        }
        goingOn();
        if (status.isWithoutRuns()) {
            lines.add("there is no run yet; to make one: everyone-counts run");
            return lines;
        }
        published();
        table("Periods", periods());
        section("Held, waiting for somebody", status.held());
        section("Failed", status.failed());
        table("Runs, newest first (" + counted() + ")", runs());
        if (status.unreadable() > 0) {
            lines.add("");
            lines.add("folders that hold no run that can be read: " + status.unreadable());
        }
        return lines;
    }

    private String shown(Path path) {
        String text = show.apply(path);
        return text.isEmpty() ? "." : text;
    }

    private void goingOn() {
        if (status.goingOn().isEmpty()) {
            lines.add("no run is going on");
            return;
        }
        GoingOn run = status.goingOn().get();
        String who = "run " + word(run.runId()) + " of period " + word(run.period());
        if (!run.running()) {
            lines.add(who + " was interrupted, begun " + minute(run.since()) + " by user " + word(run.user())
                    + "; the next everyone-counts run with the same input and settings goes on with it");
            return;
        }
        lines.add(who + " is going on since " + minute(run.since()) + ago(run.since()) + ", process "
                + word(run.process()) + " of user " + word(run.user()));
        lines.add("  "
                + (run.step().isEmpty() ? "its step is not known" : "step " + run.step())
                + run.beat()
                        .map(beat -> ", last sign of life " + lasted(Duration.between(beat, status.asked())) + " ago")
                        .orElse(", without a heartbeat"));
    }

    private void published() {
        if (status.latest().isEmpty()) {
            lines.add("nothing has been published that latest.json names");
            return;
        }
        LatestReport latest = status.latest().get();
        lines.add("published last: run " + latest.runId() + ", " + minute(latest.published()) + ago(latest.published())
                + ", " + shown(status.out().resolve(latest.folder()))
                + (latest.there() ? "" : " (the folder is no longer there)"));
        String periods = latest.periods().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        lines.add("  data of "
                + latest.dataDate()
                        .map(date -> date.toString().substring(0, 10) + ", "
                                + Math.max(0, ChronoUnit.DAYS.between(date, status.asked())) + " days old")
                        .orElse(UNKNOWN)
                + "; latest periods: " + word(periods));
    }

    private List<List<String>> periods() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "period", "last run", "status", "exit", "ended", "took", "rows", "rejected", "warnings", "published"));
        for (PeriodState state : status.periods()) {
            List<String> row = new ArrayList<>(List.of(state.period()));
            row.addAll(cells(state.last()));
            row.add(state.published()
                    .map(run -> run.equals(state.last().runId()) ? "this run" : run)
                    .orElse("none"));
            rows.add(row);
        }
        return rows;
    }

    private List<List<String>> runs() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("run", "status", "exit", "ended", "took", "rows", "rejected", "warnings", "period", "remarks"));
        for (ShownRun run : status.recent()) {
            List<String> row = new ArrayList<>(cells(run));
            row.add(word(run.period()));
            row.add(remarks(run));
            rows.add(row);
        }
        return rows;
    }

    private static String remarks(ShownRun run) {
        if (run.is(KnownRun.SUPERSEDED)) {
            return run.reasons().isEmpty() ? "superseded" : run.reasons().get(0);
        }
        if (run.is(KnownRun.INTERRUPTED)) {
            return "the next run goes on";
        }
        return run.whatIf()
                ? "what-if"
                : run.folder().isPresent() || run.ended().isEmpty() ? "none" : "folder gone";
    }

    private static List<String> cells(ShownRun run) {
        return List.of(
                run.runId(),
                run.status(),
                run.exitCode().isPresent() ? Integer.toString(run.exitCode().getAsInt()) : "[z]",
                run.ended().map(end -> minute(Optional.of(end))).orElse("[z]"),
                run.took().map(StatusText::lasted).orElse("[z]"),
                run.input().map(input -> input.accepted() + "/" + input.total()).orElse("[x]"),
                run.input().map(input -> Long.toString(input.rejected())).orElse("[x]"),
                run.warnings().isPresent() ? Integer.toString(run.warnings().getAsInt()) : "[x]");
    }

    private void section(String title, List<ShownRun> runs) {
        if (runs.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        for (ShownRun run : runs) {
            int more = run.reasons().size() - 1;
            lines.add("  " + run.period() + ", run " + run.runId() + ": "
                    + run.reasons().stream().findFirst().orElse("its reason is gone with its folder")
                    + (more > 0 ? " (" + more + " more)" : ""));
            lines.add("    "
                    + (FolderStatus.mayBeApproved(run)
                            ? "to approve it: "
                            : run.is(KnownRun.HELD) ? "to mend it: " : "then: ")
                    + run.command());
        }
    }

    private String counted() {
        return status.counts().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private void table(String title, List<List<String>> rows) {
        lines.add("");
        lines.add(title);
        lines.addAll(Columns.aligned(rows, "  "));
    }

    private static String word(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }

    private static String minute(Optional<Instant> time) {
        return time.map(one -> one.truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "Z"))
                .orElse(UNKNOWN);
    }

    private String ago(Optional<Instant> time) {
        return time.map(one -> " (" + lasted(Duration.between(one, status.asked())) + " ago)")
                .orElse("");
    }

    /** In the two greatest units; a moment ahead of the clock counts as now. */
    static String lasted(Duration given) {
        Duration time = given.isNegative() ? Duration.ZERO : given;
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }
}
