package org.everyonecounts.jobs.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import tools.jackson.core.JacksonException;

/**
 * Finds the run that a user means: {@code latest}, a run id, or a folder, of a run or an output folder, whose latest run is meant. Ids are looked for under every period word of the output folder,
 * and among the runs that were not published.
 */
public final class RunFinder {
    /** The word for the run published last. */
    public static final String LATEST = "latest";

    private static final int NAMED = 5;

    private final OutputFolder out;
    private final Path currentFolder;

    /** @param currentFolder what a relative path is relative to */
    public RunFinder(OutputFolder out, Path currentFolder) {
        this.out = out;
        this.currentFolder = currentFolder;
    }

    /**
     * The run of that name.
     *
     * @throws Fault exit 5 when there is none, exit 3 when its folder is damaged
     */
    public PublishedRun find(String name) throws IOException {
        List<Path> runs = out.finishedRuns();
        if (name.equals(LATEST)) {
            return PublishedRun.open(latest(out, runs));
        }
        Optional<Path> byId =
                runs.stream().filter(run -> idOf(run).equals(name)).findFirst();
        if (byId.isPresent()) {
            return PublishedRun.open(byId.get());
        }
        Optional<Path> folder = folder(name);
        if (folder.isPresent()) {
            OutputFolder other = new OutputFolder(folder.get());
            return PublishedRun.open(
                    Files.isRegularFile(other.latestPointer()) ? latest(other, other.finishedRuns()) : folder.get());
        }
        List<String> ids = runs.stream().map(RunFinder::idOf).toList();
        throw missing(
                "run \"" + name + "\" is not known",
                "It is neither a run in " + out.root() + " nor a folder. " + known(ids),
                ids.isEmpty()
                        ? "give the output folder with --out, or make a run with everyone-counts run"
                        : Nearest.to(name, ids)
                                .map(near -> "write " + near + ", the nearest one")
                                .orElse("write one of them, or latest"));
    }

    private static Path latest(OutputFolder out, List<Path> runs) throws IOException {
        if (!Files.isRegularFile(out.latestPointer())) {
            throw missing(
                    "no run has been published in " + out.root(),
                    known(runs.stream().map(RunFinder::idOf).toList()),
                    "give the output folder with --out, or make a run with everyone-counts run");
        }
        Path run;
        try {
            run = out.root()
                    .resolve(Json.parse(Files.readAllBytes(out.latestPointer()))
                            .path("path")
                            .asString(""));
        } catch (JacksonException | InvalidPathException e) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    Problem.of(
                            "latest.json",
                            "the file cannot be read",
                            "It names the run published last",
                            "name a run yourself, or publish one with everyone-counts run"));
        }
        if (!Files.isDirectory(run)) {
            throw missing(
                    "the run published last, " + idOf(run) + ", is no longer in " + out.root(),
                    known(runs.stream().map(RunFinder::idOf).toList()),
                    "name another run, or publish one with everyone-counts run");
        }
        return run;
    }

    private Optional<Path> folder(String name) {
        try {
            return Optional.of(currentFolder.resolve(name).normalize()).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String idOf(Path run) {
        return String.valueOf(run.getFileName());
    }

    private static String known(List<String> ids) {
        if (ids.isEmpty()) {
            return "There are no runs";
        }
        List<String> newest = new ArrayList<>(ids.subList(Math.max(0, ids.size() - NAMED), ids.size()));
        return ids.size() > NAMED
                ? "There are " + ids.size() + " runs, the newest being " + String.join(", ", newest)
                : "There is " + String.join(", ", newest);
    }

    private static Fault missing(String what, String why, String fix) {
        return new Fault(ExitCode.MISSING_OR_BUSY, Problem.of(what, why, fix));
    }
}
