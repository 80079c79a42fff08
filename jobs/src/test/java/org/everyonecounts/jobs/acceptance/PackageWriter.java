package org.everyonecounts.jobs.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.everyonecounts.jobs.sample.CsvRows;

/** Writes a data package row by row into a folder, for tests that compute schemes on figures of their own. */
final class PackageWriter {
    private static final Map<String, String> HEADERS = Map.of(
            "areas", "area_code,area_name,level,parent_code",
            "population", "period,area_code,basis,persons",
            "need", "period,area_code,component,kind,value",
            "spending", "period,area_code,stream,amount_gbp",
            "costs", "period,area_code,factor,index",
            "adjustments", "period,area_code,stream,adjustment,amount_gbp",
            "envelopes", "period,stream,total_gbp");

    private final List<String> levels;
    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

    /** @param levels coarse to fine */
    PackageWriter(String... levels) {
        this.levels = List.of(levels);
    }

    /** Adds a row: the cells in the order of the contract. */
    PackageWriter row(String resource, Object... cells) {
        tables.computeIfAbsent(resource, name -> new StringBuilder(CsvRows.at(HEADERS, name)).append('\n'))
                .append(Stream.of(cells).map(String::valueOf).collect(Collectors.joining(",")))
                .append('\n');
        return this;
    }

    /** Writes tables and descriptor; the package names no scheme. */
    Path into(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, StringBuilder> table : tables.entrySet()) {
                Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue());
            }
            String resources = tables.keySet().stream()
                    .map(name -> "{\"name\": \"" + name + "\", \"path\": \"" + name + ".csv\"}")
                    .collect(Collectors.joining(","));
            Files.writeString(
                    folder.resolve("datapackage.json"),
                    "{\"name\": \"made\", \"x-levels\": [\"" + String.join("\",\"", levels) + "\"], \"resources\": ["
                            + resources + "]}");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
