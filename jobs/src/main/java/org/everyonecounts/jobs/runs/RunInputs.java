package org.everyonecounts.jobs.runs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.jobs.publish.RunRecipe;
import org.everyonecounts.jobs.publish.SafeCell;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.exchange.SchemeInputRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.SchemeInputTable;

/** What went into the formulas of a run, made again from its folder: areas, and the inputs of each scheme and period. */
public final class RunInputs {
    private static final String FILE = "data/scheme_inputs.csv";

    private final PublishedRun run;

    public RunInputs(PublishedRun run) {
        this.run = run;
    }

    /** The areas of the run. */
    public Geography geography() throws IOException {
        List<String> levels = new ArrayList<>();
        run.manifest().path("levels").forEach(level -> levels.add(level.asString("")));
        List<Area> areas = new ArrayList<>();
        Path file = run.file("meta/" + RunRecipe.areasOf(Path.of("")));
        try (CsvReader<NamedCsvRecord> csv = open(file)) {
            for (NamedCsvRecord row : csv) {
                String parent = field(row, "parent_code");
                areas.add(new Area(
                        field(row, "area_code"),
                        field(row, "area_name"),
                        field(row, "level"),
                        parent.equals(Figure.NOT_APPLICABLE.toString()) ? null : parent));
            }
        }
        return Geography.of(levels, areas);
    }

    /** Periods with inputs, by scheme, in the order of the file. */
    public Map<String, SortedSet<String>> periods() throws IOException {
        Map<String, SortedSet<String>> periods = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv = open(run.file(FILE))) {
            for (NamedCsvRecord row : csv) {
                periods.computeIfAbsent(field(row, "scheme"), scheme -> new TreeSet<>())
                        .add(field(row, "period"));
            }
        }
        return periods;
    }

    /** The inputs of one scheme and period; there must be some. */
    public SchemeInputs of(Scheme scheme, String period) throws IOException {
        List<SchemeInputRow> rows = new ArrayList<>();
        Map<String, String> names = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv = open(run.file(FILE))) {
            for (NamedCsvRecord row : csv) {
                if (field(row, "scheme").equals(scheme.id())
                        && field(row, "period").equals(period)) {
                    String input = names.computeIfAbsent(field(row, "input"), name -> name);
                    rows.add(new SchemeInputRow(
                            period,
                            field(row, "level"),
                            scheme.id(),
                            field(row, "area_code"),
                            input,
                            SchemeInputTable.value(input, field(row, "value"))));
                }
            }
        }
        return SchemeInputTable.inputs(scheme, rows);
    }

    static String field(NamedCsvRecord row, String column) {
        return SafeCell.undone(row.getField(column));
    }

    static CsvReader<NamedCsvRecord> open(Path file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8);
    }
}
