package org.everyonecounts.jobs.measuring;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;

/** The names of the columns of a table, from its first row, and where the columns asked for stand. */
final class HeaderRow implements CsvFields {
    private final String file;
    private final Limits limits;
    private final CellFaults faults;
    private final List<String> names = new ArrayList<>();

    private HeaderRow(String file, CellFaults faults, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.faults = faults;
    }

    /** The scanner standing behind the first row, and the names in it. */
    record Read(List<String> names, int position, int line) {}

    /** Reads the first row of a text. */
    static Read of(String file, byte[] bytes, int from, Limits limits) {
        CellFaults faults = new CellFaults(file);
        HeaderRow header = new HeaderRow(file, faults, limits);
        CsvScanner scanner = new CsvScanner(bytes, from, bytes.length, 1, false, header);
        scanner.run();
        if (faults.any()) {
            throw new Fault(ExitCode.CONTRACT, faults.told(0));
        }
        if (header.names.isEmpty()) {
            throw empty(file);
        }
        return new Read(header.names, scanner.position(), scanner.line());
    }

    /** The fault of a file in which nothing stands. */
    static Fault empty(String file) {
        return new Fault(
                ExitCode.CONTRACT,
                Problem.of(
                        file,
                        "the file is empty",
                        "A table has a first row with the names of its columns, and one row below for each unit",
                        "give a table with a header"));
    }

    /** The fault of a table without a unit. */
    static Fault noRows(String file) {
        return new Fault(
                ExitCode.CONTRACT,
                Problem.of(
                        file,
                        "the table has a header and no rows",
                        "One row of the table is one unit, and a measure needs at least one",
                        "check that the export of the table was complete"));
    }

    /** The position of each column asked for; a fault naming the nearest column for each that is absent or stands twice. */
    static int[] positions(String file, List<String> names, List<ColumnWanted> wanted) {
        List<Problem> problems = new ArrayList<>();
        int[] positions = new int[wanted.size()];
        for (int i = 0; i < positions.length; i++) {
            String name = wanted.get(i).name();
            positions[i] = names.indexOf(name);
            if (positions[i] < 0) {
                problems.add(new Problem(
                        "there is no column \"" + name + "\", asked for by "
                                + wanted.get(i).option(),
                        file,
                        1,
                        "",
                        "The columns are " + CellFaults.list(names),
                        Nearest.advice(name, names)));
            } else if (names.lastIndexOf(name) != positions[i]) {
                problems.add(new Problem(
                        "two columns are called \"" + name + "\"",
                        file,
                        1,
                        "",
                        "A column is found by its name, so that it must stand once",
                        "rename one of them"));
            }
        }
        if (!problems.isEmpty()) {
            throw new Fault(ExitCode.CONTRACT, problems.stream().distinct().toList());
        }
        return positions;
    }

    /**
     * Makes sure that a header is no longer than it may be.
     *
     * @param columns columns up to here
     * @param length bytes of the name of the last
     */
    static void requireRoom(String file, int columns, int length, int line, Limits limits) {
        if (columns > limits.of(Limit.COLUMNS)) {
            throw limits.exceeded(
                    Limit.COLUMNS, "the header has more than " + limits.of(Limit.COLUMNS) + " columns", file, line, "");
        }
        if (length > 4 * limits.of(Limit.CELL_CHARACTERS)) {
            throw limits.exceeded(
                    Limit.CELL_CHARACTERS,
                    "the name of column " + columns + " has " + length + " bytes",
                    file,
                    line,
                    "");
        }
    }

    @Override
    public void field(int index, byte[] bytes, int from, int to, int line) {
        requireRoom(file, index + 1, to - from, line, limits);
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                faults.add(line, "", CellFaults.ZERO_BYTE, "Tables are read as UTF-8", CellFaults.SAVE_AS_UTF8);
                return;
            }
        }
        try {
            names.add(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException e) {
            faults.add(
                    line,
                    "",
                    "the name of column " + (index + 1) + " is not UTF-8 text",
                    "Tables are read as UTF-8",
                    "save the file as \"CSV UTF-8\" and try again");
        }
    }

    @Override
    public boolean endOfRow(int fields, int line) {
        return false;
    }

    @Override
    public void broken(int line, String what, String fix) {
        faults.add(line, "", what, "Tables are read by the rules of CSV (RFC 4180)", fix);
    }
}
