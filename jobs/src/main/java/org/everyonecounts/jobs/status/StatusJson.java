package org.everyonecounts.jobs.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.runs.RunSummary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The status of an output folder for programs. Every key is always there; {@code null} where there is nothing, or nobody knows. */
public final class StatusJson {
    private StatusJson() {}

    public static ObjectNode of(FolderStatus status) {
        ObjectNode root = Json.object();
        root.put("schema_version", 1);
        root.put("out", status.out().toString());
        root.put("time", status.asked().toString());
        root.put("read_from", status.unread().isEmpty() ? "database" : "folders");
        root.put("database_unread", status.unread().isEmpty() ? null : status.unread());
        root.put("unreadable_folders", status.unreadable());
        status.goingOn()
                .ifPresentOrElse(
                        run -> goingOn(root.putObject("going_on"), run, status), () -> root.putNull("going_on"));
        status.latest()
                .ifPresentOrElse(
                        latest -> latest(root.putObject("published_last"), latest, status),
                        () -> root.putNull("published_last"));
        ObjectNode counts = root.putObject("runs_by_status");
        status.counts().forEach(counts::put);
        ArrayNode periods = root.putArray("periods");
        for (PeriodState state : status.periods()) {
            ObjectNode one = periods.addObject().put("period", state.period());
            one.put("published", state.published().orElse(null));
            run(one.putObject("last_run"), state.last());
        }
        ArrayNode held = root.putArray("held");
        status.held().forEach(run -> waiting(held.addObject(), run).put("approve", FolderStatus.mayBeApproved(run)));
        ArrayNode failed = root.putArray("failed");
        status.failed().forEach(run -> waiting(failed.addObject(), run));
        ArrayNode recent = root.putArray("runs");
        status.recent().forEach(run -> run(recent.addObject(), run));
        return root;
    }

    private static void goingOn(ObjectNode node, GoingOn run, FolderStatus status) {
        node.put("state", run.running() ? "running" : "interrupted");
        node.put("run_id", run.runId());
        node.put("period", run.period());
        node.put("since", text(run.since()));
        node.put("process", run.process());
        node.put("user", run.user());
        node.put("step", run.step().isEmpty() ? null : run.step());
        node.put("heartbeat", text(run.beat()));
        node.put("heartbeat_age_seconds", age(run.beat(), status));
    }

    private static void latest(ObjectNode node, LatestReport latest, FolderStatus status) {
        node.put("run_id", latest.runId());
        node.put("path", latest.folder());
        node.put("there", latest.there());
        node.put("ended", text(latest.published()));
        node.put("age_seconds", age(latest.published(), status));
        node.put("data_date", text(latest.dataDate()));
        node.put("data_age_seconds", age(latest.dataDate(), status));
        ObjectNode periods = node.putObject("periods");
        latest.periods().forEach(periods::put);
    }

    private static void run(ObjectNode node, ShownRun run) {
        node.put("run_id", run.runId());
        node.put("period", run.period());
        node.put("status", run.status());
        node.put(
                "exit_code",
                run.exitCode().isPresent() ? (Integer) run.exitCode().getAsInt() : null);
        node.put("started", text(run.started()));
        node.put("ended", text(run.ended()));
        node.put("elapsed_ms", run.took().map(Duration::toMillis).orElse(null));
        node.put("rows_accepted", run.input().map(RunSummary.Input::accepted).orElse(null));
        node.put("rows_total", run.input().map(RunSummary.Input::total).orElse(null));
        node.put("rows_rejected", run.input().map(RunSummary.Input::rejected).orElse(null));
        node.put(
                "warnings",
                run.warnings().isPresent() ? (Integer) run.warnings().getAsInt() : null);
        node.put("what_if", run.whatIf());
        node.put("folder", run.folder().map(Object::toString).orElse(null));
        ArrayNode reasons = node.putArray("reasons");
        run.reasons().forEach(reasons::add);
    }

    private static ObjectNode waiting(ObjectNode node, ShownRun run) {
        node.put("run_id", run.runId());
        node.put("period", run.period());
        ArrayNode reasons = node.putArray("reasons");
        run.reasons().forEach(reasons::add);
        return node.put("command", run.command());
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }

    private static @Nullable Long age(Optional<Instant> time, FolderStatus status) {
        return time.map(one -> Math.max(0, Duration.between(one, status.asked()).toSeconds()))
                .orElse(null);
    }
}
