package org.everyonecounts.jobs.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.publish.FileHash;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.RunRecipe;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A finished run, read from its folder. Every file is held against the hash that the run wrote down for it before it is believed: the manifest
 * against {@code run_results.json}, all others against the manifest.
 */
public final class PublishedRun {
    private static final String MANIFEST = "meta/manifest.json";

    private final Path folder;
    private final JsonNode manifest;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    private PublishedRun(Path folder, JsonNode manifest) {
        this.folder = folder;
        this.manifest = manifest;
        manifest.path("outputs")
                .forEach(output -> hashes.put(
                        output.path("path").asString(""), output.path("sha256").asString("")));
    }

    /** @throws Fault exit 3 when the folder is not, or no longer, what a run left */
    public static PublishedRun open(Path folder) throws IOException {
        JsonNode results = json(folder, "meta/run_results.json");
        for (JsonNode output : results.path("outputs")) {
            if (output.path("path").asString("").equals(MANIFEST)) {
                check(folder, MANIFEST, output.path("sha256").asString(""));
            }
        }
        return new PublishedRun(folder, json(folder, MANIFEST));
    }

    private static JsonNode json(Path folder, String path) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw damaged(folder, path, "the file is not there");
        }
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw damaged(folder, path, "the file is not JSON");
        }
    }

    private static void check(Path folder, String path, @Nullable String hash) throws IOException {
        if (!Files.isRegularFile(folder.resolve(path))) {
            throw damaged(folder, path, "the file is not there");
        }
        if (!FileHash.of(folder.resolve(path)).equals(hash)) {
            throw damaged(folder, path, "the file is not the one that the run wrote");
        }
    }

    static Fault damaged(Path folder, String path, String what) {
        return new Fault(
                ExitCode.CONTRACT,
                Problem.of(
                        folder.resolve(path).toString(),
                        what,
                        "The folder of a run is read only as the run left it, by the hashes in its meta folder",
                        "take another run, bring the folder back from a copy, or make it again with everyone-counts run"
                                + " --force"));
    }

    public String id() {
        return manifest.path("run_id").asString("");
    }

    public Path folder() {
        return folder;
    }

    /** {@code meta/manifest.json}. */
    public JsonNode manifest() {
        return manifest;
    }

    public boolean hasFigures() {
        return manifest.has("outputs");
    }

    /** True where the run wrote such a file. */
    boolean wrote(String path) {
        return hashes.containsKey(path);
    }

    /**
     * A file of the run, its hash checked.
     *
     * @throws Fault exit 5 when the run never wrote it, exit 3 when it is no longer as written
     */
    Path file(String path) throws IOException {
        if (!wrote(path)) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            hasFigures()
                                    ? "run " + id() + " has no " + path
                                    : "run " + id() + " computed no figures, it ended as "
                                            + manifest.path("status").asString(""),
                            "Only what a run wrote down can be explained or compared",
                            "take another run, or make it again with everyone-counts run --force"));
        }
        check(folder, path, hashes.get(path));
        return folder.resolve(path);
    }

    /**
     * SHA-256 of a file of the run, held against the file as it is.
     *
     * @throws Fault as {@link #file}
     */
    public String hash(String path) throws IOException {
        file(path);
        return Optional.ofNullable(hashes.get(path)).orElseThrow();
    }

    /** Names of the tables of the run, in output order. */
    public List<String> tables() throws IOException {
        List<String> names = new ArrayList<>();
        descriptor()
                .path("resources")
                .forEach(resource -> names.add(resource.path("name").asString("")));
        return names;
    }

    private JsonNode descriptor() throws IOException {
        file("data/datapackage.json");
        return json(folder, "data/datapackage.json");
    }

    /** A table of {@code data/}. */
    public RunTable table(String name) throws IOException {
        for (JsonNode resource : descriptor().path("resources")) {
            if (resource.path("name").asString("").equals(name)) {
                return RunTable.read(file("data/" + name + ".csv"), resource.path("schema"));
            }
        }
        return RunTable.NONE;
    }

    /** The schemes as the run used them, by id. */
    public Map<String, SchemeSource> schemes() throws IOException {
        Map<String, SchemeSource> schemes = new LinkedHashMap<>();
        for (JsonNode scheme : manifest.path("schemes")) {
            String id = scheme.path("id").asString("");
            String path = "meta/" + RunRecipe.schemesOf(Path.of("")) + "/" + id + ".yaml";
            schemes.put(id, SchemeReader.read(file(path), folder.resolve(path).toString()));
        }
        return schemes;
    }

    /** The latest period shown of each scheme, by id. */
    public Map<String, String> latestPeriods() {
        Map<String, String> periods = new LinkedHashMap<>();
        manifest.path("latest_periods")
                .properties()
                .forEach(entry -> periods.put(entry.getKey(), entry.getValue().asString("")));
        return periods;
    }

    public String headlineScheme() {
        return manifest.at("/headline/scheme").asString("");
    }

    public String headlineLevel() {
        return manifest.at("/headline/level").asString("");
    }
}
