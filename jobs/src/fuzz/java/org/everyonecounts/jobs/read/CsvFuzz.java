package org.everyonecounts.jobs.read;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.jobs.contract.DescriptorReader;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.fuzzing.Reading;
import org.everyonecounts.jobs.fuzzing.SmallPackage;
import org.everyonecounts.jobs.measuring.MeasuredTable;
import org.everyonecounts.models.check.Reject;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes as one table of a package, plain or gzip: figures and rejected rows, or a fault.
 *
 * <p>The first byte says which table (four bits), and whether the rest is text, text to be packed, or the packed bytes themselves. The
 * reader of {@code measure} gets the same text: both read the same cells, or both refuse.
 */
class CsvFuzz {
    private static final SmallPackage PACKAGE = SmallPackage.create();
    private static final List<String> TABLES = List.copyOf(SmallPackage.TABLES.keySet());
    private static final int MOST_COLUMNS = 1_000;
    private static final int PACK = 16;
    private static final int PACKED = 32;
    private static final String PLAIN_FILE = "data/fuzzed.csv";
    private static final String PACKED_FILE = "data/fuzzed.csv.gz";

    private record Prepared(PackageDescriptor descriptor, List<InputFiles.Hashed> files) {}

    private static final Map<String, Prepared> PREPARED = prepared();

    private static Map<String, Prepared> prepared() {
        PACKAGE.write(PLAIN_FILE, new byte[0]);
        PACKAGE.write(PACKED_FILE, new byte[0]);
        Map<String, Prepared> prepared = new HashMap<>();
        for (String table : TABLES) {
            for (String path : List.of(PLAIN_FILE, PACKED_FILE)) {
                PACKAGE.write(PackageDescriptor.FILE, SmallPackage.bytes(SmallPackage.descriptor(table, path)));
                PackageDescriptor descriptor = DescriptorReader.read(PACKAGE.folder());
                prepared.put(table + path, new Prepared(descriptor, InputFiles.of(descriptor, List.of())));
            }
        }
        return prepared;
    }

    static Stream<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int table = 0; table < TABLES.size(); table++) {
            byte[] text = SmallPackage.table(TABLES.get(table));
            seeds.add(with(table, text));
            seeds.add(with(table | PACK, text));
            seeds.add(with(table | PACKED, SmallPackage.gzip(text)));
        }
        seeds.add(with(0, SmallPackage.bytes("a,b\r\n\"x\"\"y\",\"1\n2\"\r\n\r\n[c],[z]\r,\n")));
        return seeds.stream();
    }

    private static byte[] with(int choice, byte[] content) {
        byte[] input = new byte[content.length + 1];
        input[0] = (byte) choice;
        System.arraycopy(content, 0, input, 1, content.length);
        return input;
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        ",",
        "\"",
        "\"\"",
        "[c]",
        "[x]",
        "[z]",
        "2021/22",
        "2022/23",
        "2021-22",
        "1999/00",
        "latest",
        "registered",
        "resident",
        "weighted_population",
        "index",
        "higher",
        "lower",
        "ENG",
        "Y01",
        "OLD",
        "000",
        "001",
        "nation",
        "region",
        "board",
        "sex",
        "male x 10",
        "male x female",
        "unknown",
        "sex x deprivation",
        "life_expectancy",
        "e",
        "p",
        "r",
        "1e308",
        "-1e308",
        "1e-999",
        "1E+5",
        "-0",
        "0.000000000000000001",
        "99999999999999999999",
        "NaN",
        "Infinity",
        "1.",
        ".5",
        "+1",
        "=1+1",
        "IMD 2019",
        "care",
        "drugs",
        "mff",
        "0.25",
        "0.75",
        "1"
    })
    @FuzzTest(maxDuration = "10m")
    void any_bytes_make_figures_and_rejected_rows_or_a_fault(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String table = TABLES.get((input[0] & 15) % TABLES.size());
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        if ((input[0] & PACKED) != 0) {
            read(table, PACKED_FILE, content);
            Reading.of(() -> MeasuredTable.file(PACKAGE.folder().resolve(PACKED_FILE), List.of("area_code")));
        } else {
            if ((input[0] & PACK) != 0) {
                read(table, PACKED_FILE, SmallPackage.gzip(content));
            } else {
                read(table, PLAIN_FILE, content);
            }
            sameInMeasure(content);
        }
    }

    private static void read(String table, String path, byte[] content) {
        PACKAGE.write(path, content);
        Prepared prepared = Objects.requireNonNull(PREPARED.get(table + path), table);
        List<Reject> rejects = new ArrayList<>();
        Reading.of(() ->
                        PackageReader.read(prepared.descriptor(), prepared.files(), ReadSettings.DEFAULT, rejects::add))
                .ifPresent(read -> counted(read, rejects));
    }

    private static void counted(PackageContent read, List<Reject> rejects) {
        Reading.holds(
                read.rowsRejected() >= rejects.size() && read.rowsRejected() <= read.rowsTotal(),
                read.rowsRejected() + " of " + read.rowsTotal() + " rows rejected, " + rejects.size() + " told");
        for (Reject reject : rejects) {
            Reading.holds(
                    reject.message().length() <= 1_000 && reject.value().length() <= 100,
                    "a long reject: " + reject.message());
        }
    }

    /** Both readers of CSV read the same cells, or both refuse, where their rules are meant to be the same. */
    private static void sameInMeasure(byte[] text) {
        PACKAGE.write(PLAIN_FILE, text);
        Optional<List<List<String>>> nightly = Reading.of(CsvFuzz::nightly);
        if (nightly.isEmpty()) {
            refusedInMeasure(text);
            return;
        }
        List<List<String>> rows = nightly.get();
        if (rows.isEmpty()
                || rows.get(0).size() < 2
                || new HashSet<>(rows.get(0)).size() < rows.get(0).size()) {
            // A blank line is a row of a table of one column for measure, and none at night; a name given twice is told
            // at another place.
            Reading.of(() -> MeasuredTable.csv(text, List.of("area_code")));
            return;
        }
        List<String> header = rows.get(0);
        boolean even = rows.stream().allMatch(row -> row.size() == header.size());
        Optional<List<List<String>>> measured = Reading.of(() -> MeasuredTable.csv(text, header));
        Reading.holds(
                measured.isPresent() == (even && rows.size() > 1),
                "the night reads " + rows + ", measure " + (measured.isPresent() ? "too" : "refuses"));
        measured.ifPresent(cells -> Reading.holds(
                cells.equals(rows.subList(1, rows.size()).stream()
                        .map(CsvFuzz::shown)
                        .toList()),
                "the night reads " + rows + ", measure " + cells));
    }

    private static List<String> shown(List<String> row) {
        return row.stream().map(cell -> cell.isEmpty() ? "[x]" : cell).toList();
    }

    /** What the night refuses, measure refuses too, whatever column is asked for; but it may pass over text that is not asked for. */
    private static void refusedInMeasure(byte[] text) {
        String letters = new String(text, StandardCharsets.UTF_8);
        boolean textItself = letters.indexOf('\uFFFD') < 0 && letters.indexOf('\0') < 0;
        boolean narrow = letters.chars().filter(c -> c == ',').count() < MOST_COLUMNS;
        List<String> header = List.of("area_code");
        boolean measured = Reading.of(() -> MeasuredTable.csv(text, header)).isPresent();
        Reading.holds(!(measured && textItself && narrow), "the night refuses, measure reads: " + letters);
    }

    private static List<List<String>> nightly() {
        List<List<String>> rows = new ArrayList<>();
        Row row = new Row(new TextPool());
        try (CsvRows source =
                CsvRows.open(PACKAGE.folder().resolve(PLAIN_FILE), "fuzzed.csv", row, ReadSettings.DEFAULT)) {
            while (source.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.cells(); i++) {
                    cells.add(row.text(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
