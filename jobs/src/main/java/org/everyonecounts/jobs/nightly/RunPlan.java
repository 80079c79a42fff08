package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.ScenarioSource;
import org.everyonecounts.jobs.contract.ScenarioSource.WholeScheme;
import org.everyonecounts.jobs.contract.Secrets;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.jobs.timing.RunTimings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run is going to do, known before anything is checked or written.
 *
 * @param data the data package
 * @param out the output folder
 * @param inputs hash of every file of the package, by path inside it
 * @param schemeFiles hash of scheme files given outside the package, by name
 * @param places the file of own places; none where no place is asked for
 * @param fingerprint SHA-256 over everything that changes figures
 * @param plainFingerprint the same without the approval: that of the run which was held
 * @param software version of this software
 * @param args the command line as given, but for passwords
 * @param scenarios what is compared with the baseline, by name; none for a plain run
 * @param approval who lets changes since the run published last pass; none where nobody does
 * @param timings how long its parts take
 */
public record RunPlan(
        Settings settings,
        DataFolder data,
        OutputFolder out,
        SortedMap<String, String> inputs,
        SortedMap<String, String> schemeFiles,
        Optional<InputFiles.Hashed> places,
        String fingerprint,
        String plainFingerprint,
        String software,
        List<String> args,
        List<ScenarioSource> scenarios,
        Optional<Approval> approval,
        RunTimings timings) {
    public RunPlan {
        args = Secrets.inArguments(args, settings.print(SettingKey.DATABASE_URL));
        scenarios = List.copyOf(scenarios);
    }

    private static final String SCENARIO = "scenario.";
    private static final String APPROVAL = "approval";

    /** A plain run. */
    public static RunPlan of(Settings settings, DataFolder data, String software, List<String> args)
            throws IOException {
        return of(settings, data, software, args, List.of(), Optional.empty());
    }

    /** A run that compares scenarios with its baseline. */
    public static RunPlan of(
            Settings settings, DataFolder data, String software, List<String> args, List<ScenarioSource> scenarios)
            throws IOException {
        return of(settings, data, software, args, scenarios, Optional.empty());
    }

    /** A run with an approval, or without. */
    public static RunPlan of(
            Settings settings,
            DataFolder data,
            String software,
            List<String> args,
            List<ScenarioSource> scenarios,
            Optional<Approval> approval)
            throws IOException {
        RunTimings timings = RunTimings.ofRun();
        SortedMap<String, String> inputs = timings.time(
                "hashing",
                () -> PackageInventory.of(data.path(), settings.limits()).hashes(),
                "of",
                "inputs");
        TreeMap<String, String> schemeFiles = new TreeMap<>();
        for (String scheme : settings.schemes()) {
            Path file = Path.of(scheme);
            if (Files.isRegularFile(file)) {
                schemeFiles.put(String.valueOf(file.getFileName()), FileHash.of(file));
            }
        }
        Optional<InputFiles.Hashed> places = settings.places().map(InputFiles::ofPlaces);
        SortedMap<String, String> changing = printed(settings, places);
        scenarios.forEach(scenario -> changing.put(SCENARIO + scenario.name(), definition(scenario)));
        String plainFingerprint = Fingerprint.of(inputs, schemeFiles, changing, software);
        approval.ifPresent(one -> changing.put(APPROVAL, one.inOneLine()));
        String fingerprint = Fingerprint.of(inputs, schemeFiles, changing, software);
        return new RunPlan(
                settings,
                data,
                new OutputFolder(settings.out()),
                inputs,
                schemeFiles,
                places,
                fingerprint,
                plainFingerprint,
                software,
                args,
                scenarios,
                approval,
                timings);
    }

    /** Settings that change what is published; own places by name and content of their file, wherever it lies. */
    private static SortedMap<String, String> printed(Settings settings, Optional<InputFiles.Hashed> places) {
        SortedMap<String, String> printed = new TreeMap<>(settings.changingFigures());
        places.ifPresent(file -> printed.put(SettingKey.PLACES.key(), file.path() + ", SHA-256 " + file.sha256()));
        return printed;
    }

    /** All that a scenario is made of, in one text; where its files lie makes no difference. */
    private static String definition(ScenarioSource scenario) {
        ArrayNode changes = Json.array();
        scenario.changes().forEach(change -> changes.add(change.text()));
        ArrayNode schemes = Json.array();
        scenario.schemes().stream().map(WholeScheme::sha256).forEach(schemes::add);
        ObjectNode all = Json.object();
        all.put("title", scenario.title());
        all.set("set", changes);
        all.set("schemes", schemes);
        return Json.line(all);
    }

    /** Settings and scenarios that change what is published, printed for people, by key. */
    public SortedMap<String, String> changingFigures() {
        SortedMap<String, String> printed = printed(settings, places);
        scenarios.forEach(scenario -> printed.put(SCENARIO + scenario.name(), scenario.inOneLine()));
        return printed;
    }

    /** True where the run compares scenarios with its baseline. */
    public boolean isWhatIf() {
        return !scenarios.isEmpty();
    }

    /** Hash of every file the run depends on, by path. */
    public SortedMap<String, String> files() {
        TreeMap<String, String> files = new TreeMap<>(schemeFiles);
        places.ifPresent(file -> files.put(file.path(), file.sha256()));
        files.putAll(inputs);
        return files;
    }

    public String periodWord() {
        return settings.periodWord();
    }
}
