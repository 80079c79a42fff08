package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.settings.Settings;

/**
 * What a run is going to do, known before anything is checked or written.
 *
 * @param data the data package
 * @param out the output folder
 * @param inputs hash of every file of the package, by path inside it
 * @param schemeFiles hash of scheme files given outside the package, by name
 * @param fingerprint SHA-256 over everything that changes figures
 * @param software version of this software
 * @param args the command line as given
 */
public record RunPlan(
        Settings settings,
        DataFolder data,
        OutputFolder out,
        SortedMap<String, String> inputs,
        SortedMap<String, String> schemeFiles,
        String fingerprint,
        String software,
        List<String> args) {
    public RunPlan {
        args = List.copyOf(args);
    }

    public static RunPlan of(Settings settings, DataFolder data, String software, List<String> args)
            throws IOException {
        SortedMap<String, String> inputs = PackageInventory.of(data.path()).hashes();
        TreeMap<String, String> schemeFiles = new TreeMap<>();
        for (String scheme : settings.schemes()) {
            Path file = Path.of(scheme);
            if (Files.isRegularFile(file)) {
                schemeFiles.put(String.valueOf(file.getFileName()), FileHash.of(file));
            }
        }
        String fingerprint = Fingerprint.of(inputs, schemeFiles, settings.changingFigures(), software);
        return new RunPlan(
                settings, data, new OutputFolder(settings.out()), inputs, schemeFiles, fingerprint, software, args);
    }

    /** Hash of every file the run depends on, by path. */
    public SortedMap<String, String> files() {
        TreeMap<String, String> files = new TreeMap<>(schemeFiles);
        files.putAll(inputs);
        return files;
    }

    public String periodWord() {
        return settings.periodWord();
    }
}
