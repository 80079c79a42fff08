package org.everyonecounts.jobs.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.contract.TableSchema.Field;
import org.everyonecounts.jobs.contract.TableSchema.FieldType;
import org.everyonecounts.jobs.contract.TableSchema.ForeignKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the Table Schema of one resource from a descriptor that has passed its JSON Schema. */
final class TableSchemaReader {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private final LocatedDocument document;
    private final String pointer;
    private final List<Problem> breaches;
    private final Set<String> names = new LinkedHashSet<>();

    TableSchemaReader(LocatedDocument document, String pointer, List<Problem> breaches) {
        this.document = document;
        this.pointer = pointer;
        this.breaches = breaches;
    }

    TableSchema read() {
        JsonNode schema = document.root().at(pointer);
        List<String> missing = missing(schema, List.of(""));
        List<Field> fields = new ArrayList<>();
        JsonNode list = schema.path("fields");
        for (int i = 0; i < list.size(); i++) {
            fields.add(field(list.path(i), pointer + "/fields/" + i, missing));
        }
        List<List<String>> keys = new ArrayList<>();
        if (schema.has("primaryKey")) {
            keys.add(known(schema.path("primaryKey"), pointer + "/primaryKey"));
        }
        for (int i = 0; i < schema.path("uniqueKeys").size(); i++) {
            keys.add(known(schema.path("uniqueKeys").path(i), pointer + "/uniqueKeys/" + i));
        }
        List<ForeignKey> foreignKeys = new ArrayList<>();
        for (int i = 0; i < schema.path("foreignKeys").size(); i++) {
            foreignKeys.add(foreignKey(schema.path("foreignKeys").path(i), pointer + "/foreignKeys/" + i));
        }
        JsonNode match = schema.path("fieldsMatch");
        String word = match.isArray() ? match.path(0).asString("exact") : match.asString("exact");
        return new TableSchema(fields, word.equals("superset") || word.equals("partial"), keys, foreignKeys, missing);
    }

    private Field field(JsonNode one, String place, List<String> missing) {
        String name = one.path("name").asString();
        if (!names.add(name)) {
            breach(place + "/name", "field \"" + name + "\" is given twice", "A column has one field", "rename it");
        }
        FieldType type = FieldType.valueOf(one.path("type").asString("any").toUpperCase(Locale.ROOT));
        JsonNode constraints = one.path("constraints");
        @Nullable CellPattern pattern = null;
        if (constraints.has("pattern")) {
            try {
                pattern = CellPattern.of(constraints.path("pattern").asString());
            } catch (IllegalArgumentException e) {
                breach(
                        place + "/constraints/pattern",
                        "pattern of \"" + name + "\" cannot be read: " + e.getMessage(),
                        "A pattern is a regular expression that can be matched in bounded time",
                        "correct the pattern");
            }
        }
        return new Field(
                name,
                type,
                constraints.path("required").asBoolean(false),
                constraints.path("unique").asBoolean(false),
                DescriptorReader.texts(constraints.path("enum")),
                pattern,
                limit(constraints, "minimum", type, place),
                limit(constraints, "maximum", type, place),
                missing(one, missing));
    }

    private @Nullable String limit(JsonNode constraints, String key, FieldType type, String place) {
        if (!constraints.has(key)) {
            return null;
        }
        String text = constraints.path(key).asString();
        boolean fits = switch (type) {
            case NUMBER, INTEGER ->
                constraints.path(key).isNumber() || NUMBER.matcher(text).matches();
            case YEAR -> text.matches("-?[0-9]{1,6}");
            case DATE -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case STRING, BOOLEAN, ANY -> false;
        };
        if (!fits) {
            breach(
                    place + "/constraints/" + key,
                    key + " \"" + text + "\" does not fit a field of type "
                            + type.name().toLowerCase(Locale.ROOT),
                    "Numbers, years and dates have limits, in their own form",
                    "correct the limit or the type");
            return null;
        }
        return text;
    }

    private ForeignKey foreignKey(JsonNode one, String place) {
        List<String> fields = known(one.path("fields"), place + "/fields");
        JsonNode reference = one.path("reference").path("fields");
        List<String> target = reference.isArray() ? DescriptorReader.texts(reference) : List.of(reference.asString());
        if (fields.size() != target.size()) {
            breach(
                    place + "/reference/fields",
                    "a foreign key of " + fields.size() + " columns refers to " + target.size(),
                    "Columns correspond one to one",
                    "name as many columns on both sides");
        }
        return new ForeignKey(fields, one.path("reference").path("resource").asString(""), target);
    }

    private List<String> known(JsonNode node, String place) {
        List<String> given = node.isArray() ? DescriptorReader.texts(node) : List.of(node.asString());
        for (String name : given) {
            if (!names.contains(name)) {
                breach(
                        place,
                        "column \"" + name + "\" is not a field of this schema",
                        "Keys are made of fields",
                        Nearest.advice(name, names));
            }
        }
        return given;
    }

    private static List<String> missing(JsonNode node, List<String> otherwise) {
        if (!node.has("missingValues")) {
            return otherwise;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : node.path("missingValues")) {
            texts.add(one.isString() ? one.asString() : one.path("value").asString());
        }
        return texts;
    }

    private void breach(String place, String what, String why, String fix) {
        breaches.add(Problem.at(PackageDescriptor.FILE, document.at(place), what, why, fix));
    }
}
