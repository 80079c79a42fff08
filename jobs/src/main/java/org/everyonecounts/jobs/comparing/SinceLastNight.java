package org.everyonecounts.jobs.comparing;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.runs.PublishedRun;
import org.everyonecounts.jobs.runs.PublishedTables;
import org.everyonecounts.jobs.runs.RunInputs;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.models.exchange.RevisionFigures.Publication;
import org.everyonecounts.models.exchange.RunFacts.InputFile;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.revision.RevisedFigures;
import org.everyonecounts.models.revision.RunDifferences;
import org.everyonecounts.models.revision.RunPair;
import tools.jackson.databind.JsonNode;

/** Holds the figures of a run against the run published before it, before they are published themselves. */
public final class SinceLastNight {
    /** They say what is shown, to whom, and how it is split; no figure that is compared depends on them. */
    private static final Set<SettingKey> OF_THE_REPORT = EnumSet.of(
            SettingKey.SCHEME,
            SettingKey.PERIOD,
            SettingKey.LEVEL,
            SettingKey.PROFILE,
            SettingKey.DRIVERS,
            SettingKey.CONTACT,
            SettingKey.BOARD_ASK);

    private final ComputedRun run;

    public SinceLastNight(ComputedRun run) {
        this.run = run;
    }

    /**
     * The figures with what has changed since.
     *
     * @param last the run that they revise; where there is none, they stay as they are
     */
    public RunFigures revised(RunFigures figures, Optional<PublishedRun> last) throws IOException {
        return last.isEmpty() ? figures : RevisedFigures.of(figures, new PublishedTables(last.get()), pair(last.get()));
    }

    private RunPair pair(PublishedRun last) throws IOException {
        JsonNode manifest = last.manifest();
        return new RunPair(
                new Publication(
                        manifest.at("/package/date").asString(""),
                        manifest.path("fingerprint").asString("")),
                new RunDifferences(files(manifest), schemes(last), settings(manifest), software(manifest)),
                new RunInputs(last).geography(),
                run.geography(),
                run.headlineScheme(),
                run.headlineLevel());
    }

    /** Files of another content, and files of one run only; schemes are compared by what they say. */
    private SortedMap<String, SortedSet<String>> files(JsonNode manifest) {
        Map<String, String> then = new TreeMap<>();
        for (JsonNode input : manifest.path("inputs")) {
            then.put(name(input), input.path("sha256").asString(""));
        }
        SortedMap<String, SortedSet<String>> files = new TreeMap<>();
        for (InputFile input : run.inputs()) {
            String old = then.remove(input.resource() + "/" + input.path());
            if (!input.sha256().equals(old)) {
                files.computeIfAbsent(input.resource(), resource -> new TreeSet<>())
                        .add(input.path());
            }
        }
        for (JsonNode input : manifest.path("inputs")) {
            if (then.containsKey(name(input))) {
                files.computeIfAbsent(input.path("resource").asString(""), resource -> new TreeSet<>())
                        .add(input.path("path").asString(""));
            }
        }
        files.remove(InputFiles.SCHEME);
        return files;
    }

    private static String name(JsonNode input) {
        return input.path("resource").asString("") + "/" + input.path("path").asString("");
    }

    private Set<String> schemes(PublishedRun last) throws IOException {
        Map<String, SchemeSource> then = last.schemes();
        Set<String> differing = new HashSet<>();
        for (SchemeSource scheme : run.schemes()) {
            SchemeSource old = then.get(scheme.scheme().id());
            if (old != null && !RunRecord.formula(old).equals(RunRecord.formula(scheme))) {
                differing.add(scheme.scheme().id());
            }
        }
        return differing;
    }

    private boolean settings(JsonNode manifest) {
        for (SettingKey key : SettingKey.values()) {
            String old = manifest.path("config").path(key.key()).path("value").asString(key.fallback());
            if (key.changesFigures()
                    && !OF_THE_REPORT.contains(key)
                    && !old.equals(run.settings().print(key))) {
                return true;
            }
        }
        return false;
    }

    private boolean software(JsonNode manifest) {
        return !manifest.at("/versions/everyone-counts").asString("").equals(run.software());
    }
}
