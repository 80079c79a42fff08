package org.everyonecounts.jobs.settings;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.LocatedDocument;
import org.everyonecounts.jobs.contract.LocatedDocument.Position;
import org.everyonecounts.jobs.contract.LocatedYaml;
import org.everyonecounts.jobs.contract.Problem;
import tools.jackson.databind.JsonNode;

/** The keys of a settings file with their values and places, nested keys joined by dots. */
final class SettingsYaml {
    private final String file;
    private final LocatedDocument document;
    private final List<Entry> entries = new ArrayList<>();

    private SettingsYaml(String file, LocatedDocument document) {
        this.file = file;
        this.document = document;
    }

    /**
     * One key of the file.
     *
     * @param key its name; names of nested keys are joined by dots
     * @param values its values as text
     * @param position line and column of the key
     */
    record Entry(String key, List<String> values, Position position) {
        Entry {
            values = List.copyOf(values);
        }
    }

    /** @throws Fault (exit 2) when the text is no plain YAML; a file of nothing but comments has no keys */
    static List<Entry> parse(String text, String file) {
        if (text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
            return List.of();
        }
        SettingsYaml yaml = new SettingsYaml(file, LocatedYaml.parse(text, file, Limits.DEFAULT));
        yaml.collect(yaml.document.root(), "", "");
        return yaml.entries;
    }

    private void collect(JsonNode node, String pointer, String prefix) {
        if (!node.isObject()) {
            throw fault(pointer, "settings must be keys and values", "write one \"key: value\" a line");
        }
        node.properties().forEach(entry -> {
            String key = prefix + entry.getKey();
            String inner = pointer + LocatedDocument.step(entry.getKey());
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                collect(value, inner, key + ".");
                return;
            }
            List<String> values = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(item -> values.add(scalar(item, inner)));
            } else {
                values.add(scalar(value, inner));
            }
            entries.add(new Entry(key, values, document.at(inner)));
        });
    }

    private String scalar(JsonNode node, String pointer) {
        if (node.isContainer() || node.isNull()) {
            throw fault(pointer, "a plain value must stand here", "write a text or a number");
        }
        return node.asString();
    }

    private Fault fault(String pointer, String what, String fix) {
        return new Fault(
                ExitCode.USAGE, Problem.at(file, document.at(pointer), what, "Settings are YAML, one key a line", fix));
    }
}
