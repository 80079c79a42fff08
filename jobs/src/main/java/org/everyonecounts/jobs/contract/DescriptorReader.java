package org.everyonecounts.jobs.contract;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.exchange.OutcomeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code datapackage.json}: checks it against our JSON Schema and against what a schema cannot say, and every path for safety.
 *
 * <p>All problems are told at once. A breach of the contract ends with exit 3; if there is none but a named file is absent, with exit 5.
 */
public final class DescriptorReader {
    private static final SchemaCheck CHECK = SchemaCheck.of("datapackage.schema.json", "descriptor");
    private static final String SHOWN = PackageDescriptor.FILE;

    private final Path folder;
    private final LocatedDocument document;
    private final Limits limits;
    private final List<Problem> breaches = new ArrayList<>();
    private final List<Problem> absences = new ArrayList<>();

    private DescriptorReader(Path folder, LocatedDocument document, Limits limits) {
        this.folder = folder;
        this.limits = limits;
        this.document = document;
    }

    /**
     * @param folder a package folder
     * @throws Fault when the package cannot be read safely
     */
    public static PackageDescriptor read(Path folder) {
        return read(folder, Limits.DEFAULT);
    }

    /** As {@link #read(Path)}, with the limits given. */
    public static PackageDescriptor read(Path folder, Limits limits) {
        PackagePaths.requireInside(folder, SHOWN);
        String text = DocumentText.read(folder.resolve(SHOWN), SHOWN, ExitCode.CONTRACT, limits);
        LocatedDocument document = LocatedJson.parse(text, SHOWN, ExitCode.CONTRACT, limits);
        List<Problem> problems = CHECK.problems(document, SHOWN);
        if (!problems.isEmpty()) {
            throw new Fault(ExitCode.CONTRACT, problems);
        }
        try {
            return new DescriptorReader(folder, document, limits).descriptor();
        } catch (IOException e) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            folder.toString(),
                            "the package folder cannot be read",
                            "It holds the input",
                            "check the folder's rights and try again"));
        }
    }

    private PackageDescriptor descriptor() throws IOException {
        JsonNode root = document.root();
        List<String> levels = texts(root.path("x-levels"));
        List<ResourceDescriptor> resources = resources(root.path("resources"));
        neededResources(resources);
        foreignKeyTargets(root.path("resources"), resources);
        SortedMap<String, String> areaNames = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("x-area-names").properties()) {
            areaNames.put(entry.getKey(), entry.getValue().asString());
            if (!entry.getKey().equals(PackageDescriptor.PLACE_LEVEL)) {
                knownWord("/x-area-names" + LocatedDocument.step(entry.getKey()), "level", entry.getKey(), levels);
            }
        }
        SortedMap<String, OutcomeName> outcomeNames = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("x-outcomes").properties()) {
            JsonNode name = entry.getValue();
            outcomeNames.put(
                    entry.getKey(),
                    new OutcomeName(
                            name.path("title").asString(),
                            name.path("unit").asString(""),
                            name.path("note").asString("")));
        }
        @Nullable
        String headlineLevel = root.at("/x-headline/level").isString()
                ? root.at("/x-headline/level").asString()
                : null;
        if (headlineLevel != null) {
            knownWord("/x-headline/level", "level", headlineLevel, levels);
        }
        List<ControlTotal> controls = new ControlTotals(document, resources, levels, breaches).read();
        paths(root, resources);
        hashes(root.path("resources"), resources);
        if (!breaches.isEmpty()) {
            throw new Fault(ExitCode.CONTRACT, breaches);
        }
        if (!absences.isEmpty()) {
            throw new Fault(ExitCode.MISSING_OR_BUSY, absences);
        }
        String created = root.path("created").asString("");
        return new PackageDescriptor(
                folder,
                title(root),
                created.length() >= 10 ? created.substring(0, 10) : "",
                levels,
                texts(root.path("x-schemes")),
                root.at("/x-headline/scheme").isString()
                        ? root.at("/x-headline/scheme").asString()
                        : null,
                headlineLevel,
                areaNames,
                outcomeNames,
                controls,
                resources,
                attributions(root));
    }

    private List<ResourceDescriptor> resources(JsonNode list) {
        List<ResourceDescriptor> resources = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.path(i);
            String pointer = "/resources/" + i;
            String name = one.path("name").asString();
            if (!names.add(name)) {
                breach(
                        pointer + "/name",
                        "resource \"" + name + "\" is named twice",
                        "A resource has one entry, which may list several paths",
                        "put the paths of both entries into one");
            }
            boolean record = one.has("x-grain");
            if (record && !name.equals(Layouts.SPENDING)) {
                breach(
                        pointer + "/x-grain",
                        "x-grain stands at resource \"" + name + "\"",
                        "Only spending is read record by record",
                        "remove x-grain");
            }
            @Nullable
            TableSchema schema =
                    one.has("schema") ? new TableSchemaReader(document, pointer + "/schema", breaches).read() : null;
            JsonNode sheet = one.at("/dialect/sheetName");
            resources.add(new ResourceDescriptor(
                    name,
                    one.path("path").isArray()
                            ? texts(one.path("path"))
                            : List.of(one.path("path").asString()),
                    record,
                    schema,
                    sheet.isString() ? sheet.asString() : null,
                    one.at("/dialect/sheetNumber").asInt(1)));
        }
        return resources;
    }

    private void neededResources(List<ResourceDescriptor> resources) {
        Set<String> names = new TreeSet<>();
        resources.forEach(one -> names.add(one.name()));
        for (String needed : List.of(Layouts.AREAS, Layouts.POPULATION, Layouts.NEED)) {
            if (!names.contains(needed)) {
                missingResource(needed, names);
            }
        }
        if (!names.contains(Layouts.SPENDING) && !names.contains(Layouts.ALLOCATIONS)) {
            missingResource("spending or allocations", names);
        }
    }

    private void missingResource(String needed, Set<String> given) {
        String near = Nearest.to(needed, given)
                .map(name -> "rename resource \"" + name + "\", or add " + needed)
                .orElse("add the resource " + needed);
        breach("/resources", "resource " + needed + " is missing", "Nothing can be computed without it", near);
    }

    private void foreignKeyTargets(JsonNode list, List<ResourceDescriptor> resources) {
        Set<String> names = new TreeSet<>();
        resources.forEach(one -> names.add(one.name()));
        for (int i = 0; i < list.size(); i++) {
            JsonNode keys = list.path(i).at("/schema/foreignKeys");
            for (int k = 0; k < keys.size(); k++) {
                String target = keys.path(k).at("/reference/resource").asString("");
                if (!target.isEmpty()) {
                    knownWord(
                            "/resources/" + i + "/schema/foreignKeys/" + k + "/reference/resource",
                            "resource",
                            target,
                            names);
                }
            }
        }
    }

    private void paths(JsonNode root, List<ResourceDescriptor> resources) throws IOException {
        PackagePaths safe = new PackagePaths(folder);
        for (int i = 0; i < resources.size(); i++) {
            boolean many = root.at("/resources/" + i + "/path").isArray();
            List<String> paths = resources.get(i).paths();
            for (int p = 0; p < paths.size(); p++) {
                path(safe, paths.get(p), "/resources/" + i + "/path" + (many ? "/" + p : ""));
            }
        }
        List<String> schemes = texts(root.path("x-schemes"));
        for (int i = 0; i < schemes.size(); i++) {
            path(safe, schemes.get(i), "/x-schemes/" + i);
        }
    }

    private void path(PackagePaths safe, String path, String pointer) throws IOException {
        Optional<Fault> refused = safe.refusal(path, SHOWN, document.at(pointer));
        if (refused.isEmpty()) {
            long size = Files.size(folder.resolve(path));
            if (size > limits.of(Limit.FILE_BYTES)) {
                breaches.add(limits.refusal(Limit.FILE_BYTES, "the file has " + size + " bytes", path, 0, ""));
            }
        }
        refused.ifPresent(
                fault -> (fault.exitCode() == ExitCode.CONTRACT ? breaches : absences).addAll(fault.problems()));
    }

    /** Where the descriptor states size or SHA-256 of its only file, they must be true. */
    private void hashes(JsonNode list, List<ResourceDescriptor> resources) throws IOException {
        if (!breaches.isEmpty() || !absences.isEmpty()) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.path(i);
            List<String> paths = resources.get(i).paths();
            if (paths.size() != 1) {
                continue;
            }
            Path file = folder.resolve(paths.get(0));
            if (one.has("bytes") && one.path("bytes").asLong() != Files.size(file)) {
                breach(
                        "/resources/" + i + "/bytes",
                        paths.get(0) + " has " + Files.size(file) + " bytes, not "
                                + one.path("bytes").asLong(),
                        "The descriptor states its size",
                        "fetch the file again, or correct the descriptor");
            }
            String hash = one.path("hash").asString("");
            if (hash.startsWith("sha256:") && !hash.substring(7).equalsIgnoreCase(InputFiles.sha256(file))) {
                breach(
                        "/resources/" + i + "/hash",
                        paths.get(0) + " has another SHA-256",
                        "The descriptor states its hash",
                        "fetch the file again, or correct the descriptor");
            }
        }
    }

    private String title(JsonNode root) {
        for (String key : List.of("title", "name")) {
            if (!root.path(key).asString("").isBlank()) {
                return root.path(key).asString();
            }
        }
        return folder.toAbsolutePath().normalize().getFileName() == null
                ? SHOWN
                : folder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** Each title of a source or licence once, in the order of the descriptor. */
    private static List<String> attributions(JsonNode root) {
        Set<String> sentences = new LinkedHashSet<>();
        List<JsonNode> places = new ArrayList<>();
        places.add(root);
        root.path("resources").forEach(places::add);
        for (JsonNode place : places) {
            for (String key : List.of("sources", "licenses")) {
                for (JsonNode one : place.path(key)) {
                    String title = one.path("title").asString("");
                    if (!title.isBlank()) {
                        sentences.add(title.strip());
                    }
                }
            }
        }
        return List.copyOf(sentences);
    }

    private void knownWord(String pointer, String what, String word, Iterable<String> known) {
        Set<String> words = new TreeSet<>();
        known.forEach(words::add);
        if (!words.contains(word)) {
            breach(
                    pointer,
                    what + " \"" + word + "\" is not known",
                    "Known: " + String.join(", ", words),
                    Nearest.advice(word, words));
        }
    }

    private void breach(String pointer, String what, String why, String fix) {
        breaches.add(Problem.at(SHOWN, document.at(pointer), what, why, fix));
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    static BigDecimal decimal(JsonNode node, String otherwise) {
        return new BigDecimal(node.isString() ? node.asString() : otherwise);
    }
}
