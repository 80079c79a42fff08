package org.everyonecounts.jobs.read;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes files of a data package on disk, for tests. Works on any package whose tables are plain CSV files. */
public final class PackageDamage {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /** Sizes and hashes stated in the descriptor are removed, for files are about to change. */
    public PackageDamage(Path folder) {
        this.folder = folder;
        String text = text("datapackage.json");
        if (text.contains("\"bytes\"") || text.contains("\"hash\"")) {
            descriptor(root ->
                    root.path("resources").forEach(one -> ((ObjectNode) one).remove(List.of("bytes", "hash"))));
        }
    }

    /** One change of a descriptor. */
    public interface Change {
        void to(ObjectNode root);
    }

    public void descriptor(Change change) {
        ObjectNode root = (ObjectNode) JSON.readTree(text("datapackage.json"));
        change.to(root);
        text("datapackage.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    public ObjectNode resource(ObjectNode root, String name) {
        for (JsonNode one : root.path("resources")) {
            if (one.path("name").asString().equals(name)) {
                return (ObjectNode) one;
            }
        }
        throw new AssertionError("no resource " + name);
    }

    /** The first file of a resource. */
    public String path(String resource) {
        JsonNode path = resource((ObjectNode) JSON.readTree(text("datapackage.json")), resource)
                .path("path");
        return path.isArray() ? path.path(0).asString() : path.asString();
    }

    /** The first scheme file. */
    public String scheme() {
        return ((ArrayNode) JSON.readTree(text("datapackage.json")).path("x-schemes"))
                .path(0)
                .asString();
    }

    public String text(String path) {
        try {
            return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void text(String path, String text) {
        bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public void bytes(String path, byte[] bytes) {
        try {
            Files.write(folder.resolve(path), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text that must be there and returns the line of its first place, 1 for the first. */
    public int replace(String path, String old, String fresh) {
        String text = text(path);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new AssertionError(old + " is not in " + path);
        }
        text(path, text.substring(0, at) + fresh + text.substring(at + old.length()));
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** The rows of a resource's first file, header first. */
    public List<List<String>> rows(String resource) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(folder.resolve(path(resource)))) {
            List<List<String>> rows = new ArrayList<>();
            reader.forEach(row -> rows.add(new ArrayList<>(row.getFields())));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void rows(String resource, List<List<String>> rows) {
        try (CsvWriter writer = CsvWriter.builder().build(folder.resolve(path(resource)))) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a column in one row of ten, beginning with the first. */
    public void everyTenth(String resource, String column, UnaryOperator<String> change) {
        List<List<String>> rows = rows(resource);
        int at = rows.get(0).indexOf(column);
        for (int i = 1; i < rows.size(); i += 10) {
            rows.get(i).set(at, change.apply(rows.get(i).get(at)));
        }
        rows(resource, rows);
    }
}
