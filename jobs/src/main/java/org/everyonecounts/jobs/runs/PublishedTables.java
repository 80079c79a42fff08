package org.everyonecounts.jobs.runs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.everyonecounts.jobs.publish.RunRecipe;
import org.everyonecounts.models.revision.EarlierTables;
import org.everyonecounts.models.revision.PublishedArea;
import org.everyonecounts.models.revision.RevisedFigures;

/**
 * The tables of a finished run, read from its folder row by row; nothing but the current area is held. A run from before there were
 * inputs in the folder has none.
 */
public final class PublishedTables implements EarlierTables {
    private static final String INPUTS = "data/scheme_inputs.csv";
    private static final String DISTANCES = "data/distance_from_target.csv";
    private static final String INDICATORS = "data/indicators.csv";

    private final PublishedRun run;

    public PublishedTables(PublishedRun run) {
        this.run = run;
    }

    /** Holds every file against its hash, areas and schemes among them. */
    void check() throws IOException {
        run.file(DISTANCES);
        run.file(INDICATORS);
        run.file("meta/" + RunRecipe.areasOf(Path.of("")));
        run.schemes();
        if (run.wrote(INPUTS)) {
            run.file(INPUTS);
        }
    }

    @Override
    public void inputs(Consumer<PublishedArea> each) {
        if (run.wrote(INPUTS)) {
            Grouped areas = new Grouped(each);
            rows(INPUTS, row -> areas.add(row, field(row, "area_code"), field(row, "input"), field(row, "value")));
            areas.end();
        }
    }

    @Override
    public void distances(Consumer<PublishedArea> each) {
        List<String> columns = RevisedFigures.columns();
        rows(DISTANCES, row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            columns.forEach(column -> row.findField(column).ifPresent(cell -> cells.put(column, cell)));
            each.accept(new PublishedArea(
                    field(row, "period"), field(row, "level"), field(row, "scheme"), field(row, "area_code"), cells));
        });
    }

    @Override
    public void indicators(String scheme, String level, String areaCode, Consumer<PublishedArea> each) {
        Grouped periods = new Grouped(each);
        rows(INDICATORS, row -> {
            if (field(row, "scheme").equals(scheme) && field(row, "level").equals(level)) {
                String column = RevisedFigures.column(field(row, "indicator"), field(row, "group"));
                periods.add(row, areaCode, column, field(row, "estimate"));
            }
        });
        periods.end();
    }

    /** Rows of one area that stand together, put together. */
    private static final class Grouped {
        private final Consumer<PublishedArea> each;
        private final Map<String, String> cells = new LinkedHashMap<>();
        private List<String> key = List.of();

        Grouped(Consumer<PublishedArea> each) {
            this.each = each;
        }

        void add(NamedCsvRecord row, String areaCode, String column, String cell) {
            List<String> next = List.of(field(row, "period"), field(row, "level"), field(row, "scheme"), areaCode);
            if (!next.equals(key)) {
                end();
                key = next;
            }
            cells.put(column, cell);
        }

        void end() {
            if (!cells.isEmpty()) {
                each.accept(new PublishedArea(key.get(0), key.get(1), key.get(2), key.get(3), cells));
                cells.clear();
            }
        }
    }

    private static String field(NamedCsvRecord row, String column) {
        return RunInputs.field(row, column);
    }

    private void rows(String path, Consumer<NamedCsvRecord> each) {
        try (CsvReader<NamedCsvRecord> csv = RunInputs.open(run.file(path))) {
            csv.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
