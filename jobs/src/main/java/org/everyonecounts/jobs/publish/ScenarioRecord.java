package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ScenarioSource;
import org.everyonecounts.jobs.contract.ScenarioSource.WholeScheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run keeps of its scenarios beside the figures: each definition as it was used, ready to be given to {@code --scenario} again, and
 * the summary for people.
 *
 * @param scenarios none for a plain run
 * @param summary the text; empty where nothing was computed
 */
public record ScenarioRecord(List<ScenarioSource> scenarios, String summary) {
    public static final ScenarioRecord NONE = new ScenarioRecord(List.of(), "");

    private static final String FOLDER = "scenarios";
    private static final String SUMMARY = "scenario-summary.txt";

    public ScenarioRecord {
        scenarios = List.copyOf(scenarios);
    }

    /** {@code meta/scenarios/<name>.yaml}; schemes given whole stand in {@code meta/scenarios/<name>/}. */
    void write(Path meta) throws IOException {
        if (scenarios.isEmpty()) {
            return;
        }
        Path folder = Files.createDirectories(meta.resolve(FOLDER));
        for (ScenarioSource scenario : scenarios) {
            Files.writeString(folder.resolve(scenario.name() + ".yaml"), yaml(scenario));
            for (WholeScheme scheme : scenario.schemes()) {
                Path file = folder.resolve(place(scenario, scheme));
                Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
                Files.writeString(file, scheme.text());
            }
        }
        if (!summary.isEmpty()) {
            Files.writeString(meta.resolve(SUMMARY), summary);
        }
    }

    /** The summary that a run left in its folder; none where it left none. */
    public static Optional<String> summaryIn(Path run) throws IOException {
        Path file = run.resolve("meta").resolve(SUMMARY);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private static String place(ScenarioSource scenario, WholeScheme scheme) {
        return scenario.name() + "/" + scheme.id() + ".yaml";
    }

    private static String yaml(ScenarioSource scenario) {
        StringBuilder yaml = new StringBuilder("scenario: " + quote(scenario.name()) + "\n");
        yaml.append("title: ").append(quote(scenario.title())).append('\n');
        if (!scenario.schemes().isEmpty()) {
            yaml.append("schemes:\n");
            for (WholeScheme scheme : scenario.schemes()) {
                yaml.append("  - ").append(quote(place(scenario, scheme))).append('\n');
            }
        }
        if (!scenario.changes().isEmpty()) {
            yaml.append("set:\n");
            scenario.changes()
                    .forEach(change ->
                            yaml.append("  - ").append(quote(change.text())).append('\n'));
        }
        return yaml.toString();
    }

    private static String quote(String value) {
        return SchemeYaml.quoted(value);
    }

    /** True for the document of a run that compared scenarios. */
    public static boolean isIn(JsonNode document) {
        return document.has(FOLDER);
    }

    /** The document with the scenarios in it; as it is for a plain run. */
    ObjectNode named(ObjectNode document) {
        if (!scenarios.isEmpty()) {
            ArrayNode list = document.putArray(FOLDER);
            for (ScenarioSource scenario : scenarios) {
                ObjectNode one = list.addObject();
                one.put("name", scenario.name()).put("title", scenario.title());
                ArrayNode set = one.putArray("set");
                scenario.changes().forEach(change -> set.add(change.text()));
                ArrayNode schemes = one.putArray("schemes");
                for (WholeScheme scheme : scenario.schemes()) {
                    schemes.addObject()
                            .put("id", scheme.id())
                            .put("path", scheme.path())
                            .put("sha256", scheme.sha256());
                }
            }
        }
        return document;
    }
}
