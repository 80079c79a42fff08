package org.everyonecounts.jobs.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Where a night stands, as far as it can be seen from outside: its six steps, and what lies before, between and behind them. */
enum Phase {
    /** Before the run says who it is: start of Java, hashes, lock, database, recovery. */
    BEGINNING(""),
    INTAKE(""),
    VALIDATE("intake"),
    LOAD("validate"),
    TARGETS("load"),
    INDICATORS("targets"),
    PUBLISH("indicators"),
    /** The report has its name, and the step is not done yet: {@code latest.json}. */
    POINTER(""),
    /** After the last step: the database is told, the lock given back, everything closed. */
    ENDING("publish");

    /** The step whose end is printed as this phase begins; empty where it is seen by other signs. */
    private final String before;

    Phase(String before) {
        this.before = before;
    }

    /** The phase that a run is in. Steps that an earlier process had done are passed over unseen. */
    static Phase of(LaunchedRun run, OutputFolder out) {
        Phase[] phases = values();
        for (int i = phases.length - 1; i > 0; i--) {
            if (phases[i].hasBegun(run, out)) {
                return phases[i];
            }
        }
        return BEGINNING;
    }

    private boolean hasBegun(LaunchedRun run, OutputFolder out) {
        return switch (this) {
            case BEGINNING -> true;
            case INTAKE -> !announced(out, run.pid()).isEmpty();
            case POINTER -> {
                String id = announced(out, run.pid());
                yield !id.isEmpty() && Files.isDirectory(out.published("latest", id));
            }
            default -> run.hasEnded(before);
        };
    }

    /** The run that {@code running.json} names, written by this process; empty where it names none. */
    static String announced(OutputFolder out, long pid) {
        JsonNode holder = holder(out);
        return holder.path("pid").asLong(0) == pid ? holder.path("run_id").asString("") : "";
    }

    /** The run that {@code running.json} names, whoever wrote it; empty where it names none. */
    static String announced(OutputFolder out) {
        return holder(out).path("run_id").asString("");
    }

    private static JsonNode holder(OutputFolder out) {
        Path file = out.state().resolve("running.json");
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (IOException | JacksonException none) {
            return Json.object();
        }
    }
}
