package org.everyonecounts.jobs.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.ScenarioSource.Change;
import org.everyonecounts.jobs.contract.ScenarioSource.WholeScheme;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what-ifs: files, and the values of the command line, which together are one more scenario. They are given back by name, so that the
 * order in which they are named makes no difference.
 */
public final class ScenarioReader {
    /** Name of the scenario of the command line where none is given. */
    public static final String UNNAMED = "scenario";

    static final int MOST = 200;

    /** What a waterfall calls the other side. */
    private static final String RESERVED = "baseline";

    private static final SchemaCheck CHECK = SchemaCheck.of("scenario.schema.json", "scenario");
    private static final String NAME = "[a-z0-9][a-z0-9-]*";

    private ScenarioReader() {}

    /**
     * All scenarios of a run, in the order of their names.
     *
     * @param folder folder that relative paths start from
     * @param files scenario files
     * @param sets values of the command line
     * @param name name of the scenario made of them
     * @param limits how large scenario and scheme files may be
     * @throws Fault exit 2 for a scenario that breaks its contract, for none, for two of one name, or for too many
     */
    public static List<ScenarioSource> read(
            Path folder, List<String> files, List<String> sets, Optional<String> name, Limits limits) {
        List<ScenarioSource> sources = new ArrayList<>();
        for (String file : files) {
            sources.add(file(folder, file, limits));
        }
        if (!sets.isEmpty()) {
            sources.add(ofOptions(sets, name.orElse(UNNAMED)));
        } else if (name.isPresent()) {
            throw usage(Problem.of(
                    "--name is given without --set",
                    "It names the scenario made of --set; a file has its own name",
                    "add --set [scheme:]path=value, or leave --name out"));
        }
        if (sources.isEmpty()) {
            throw usage(Problem.of(
                    "no scenario is given",
                    "A what-if needs something that differs from the baseline",
                    "give --set, as in: everyone-counts scenario --set core:tolerance=0.05, or --scenario FILE"));
        }
        if (sources.size() > MOST) {
            throw usage(Problem.of(
                    sources.size() + " scenarios are given", "One run compares at most " + MOST, "run them in parts"));
        }
        Map<String, ScenarioSource> byName = new TreeMap<>();
        for (ScenarioSource source : sources) {
            @Nullable ScenarioSource other = byName.put(source.name(), source);
            if (other != null) {
                throw usage(Problem.of(
                        source.shown(),
                        "scenario \"" + source.name() + "\" is given twice"
                                + (other.shown().isEmpty() ? "" : ", first in " + other.shown()),
                        "A name means one scenario",
                        "give one of them another name"));
            }
        }
        return List.copyOf(byName.values());
    }

    private static ScenarioSource ofOptions(List<String> sets, String name) {
        if (!name.matches(NAME) || name.equals(RESERVED)) {
            throw usage(Problem.of(
                    "--name is \"" + name + "\"",
                    "A name has lower case letters, digits and hyphens and is not " + RESERVED,
                    "write for example --name more-for-inequalities"));
        }
        for (String set : sets) {
            SchemeOverlay.parse(set);
        }
        return new ScenarioSource(
                name,
                String.join(", ", sets),
                "",
                List.of(),
                sets.stream()
                        .map(set -> new Change(set, LocatedDocument.Position.UNKNOWN))
                        .toList());
    }

    private static ScenarioSource file(Path folder, String shown, Limits limits) {
        Path file = path(folder, shown, shown, LocatedDocument.Position.UNKNOWN);
        LocatedDocument document =
                LocatedYaml.parse(DocumentText.read(file, shown, ExitCode.USAGE, limits), shown, limits);
        List<Problem> problems = CHECK.problems(document, shown);
        if (!problems.isEmpty()) {
            throw new Fault(ExitCode.USAGE, problems);
        }
        JsonNode root = document.root();
        String name = root.path("scenario").asString();
        if (name.equals(RESERVED)) {
            throw usage(Problem.at(
                    shown,
                    document.at("/scenario"),
                    "a scenario is called " + RESERVED,
                    "That is what the other side is called",
                    "give it another name"));
        }
        Path beside = Optional.ofNullable(file.getParent()).orElse(folder);
        List<WholeScheme> schemes = new ArrayList<>();
        for (int i = 0; i < root.path("schemes").size(); i++) {
            LocatedDocument.Position place = document.at("/schemes/" + i);
            String path = root.path("schemes").get(i).asString();
            Path scheme = path(beside, path, shown, place);
            requireBeside(beside, scheme, path, shown, place);
            String text = DocumentText.read(scheme, path, ExitCode.USAGE, limits);
            String id =
                    LocatedYaml.parse(text, path, limits).root().path("scheme").asString("");
            if (schemes.stream().anyMatch(other -> other.id().equals(id))) {
                throw usage(Problem.at(
                        shown,
                        place,
                        "scheme \"" + id + "\" is given twice",
                        "A scheme of a scenario takes the place of the one with its name",
                        "leave one of them out"));
            }
            schemes.add(new WholeScheme(id, scheme, path, text, sha256(text), place));
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < root.path("set").size(); i++) {
            changes.add(new Change(root.path("set").get(i).asString(), document.at("/set/" + i)));
        }
        if (schemes.isEmpty() && changes.isEmpty()) {
            throw usage(Problem.at(
                    shown,
                    document.at("/scenario"),
                    "scenario \"" + name + "\" changes nothing",
                    "It has neither \"set\" nor \"schemes\"",
                    "add set: [\"[scheme:]path=value\"], or schemes: [file.yaml]"));
        }
        schemes.sort(Comparator.comparing(WholeScheme::id));
        return new ScenarioSource(name, root.path("title").asString(name), shown, schemes, changes);
    }

    /** A scenario may come from elsewhere: it names files in its own folder, and no link leads out of that. */
    private static void requireBeside(
            Path folder, Path scheme, String path, String shown, LocatedDocument.Position place) {
        try {
            Path own = folder.toAbsolutePath().normalize();
            Path file = scheme.toAbsolutePath().normalize();
            if (file.startsWith(own)
                    && (!Files.exists(file) || file.toRealPath().startsWith(own.toRealPath()))) {
                return;
            }
        } catch (IOException e) {
            // Reading it will say what is the matter.
            return;
        }
        throw usage(Problem.at(
                shown,
                place,
                "scheme file \"" + path + "\" is outside the folder of the scenario",
                "A scenario names scheme files beside it or in folders below",
                "put the file there"));
    }

    private static Path path(Path folder, String path, String shown, LocatedDocument.Position place) {
        try {
            return folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw usage(Problem.at(
                    shown, place, "\"" + path + "\" is no path", "A file is meant", "give the path of a file"));
        }
    }

    private static Fault usage(Problem problem) {
        return new Fault(ExitCode.USAGE, problem);
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
