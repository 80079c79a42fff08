package org.everyonecounts.jobs.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.PlainText;
import org.everyonecounts.jobs.contract.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A file of own places: CSV (RFC 4180, UTF-8) with the columns {@code place} and {@code area_code}, one row an area.
 *
 * @param shown name of the file in messages
 * @param lines the rows, at least one, each area once
 */
public record OwnPlaces(String shown, List<Line> lines) {
    static final String PLACE = "place";
    static final String AREA = "area_code";

    private static final String COLUMNS = "A file of places has the columns " + PLACE + " and " + AREA;
    private static final int MOST_SHOWN = 10;
    private static final int MOST_PROBLEMS = 1_000;

    /**
     * @param place name of the place, as written
     * @param area code of an area in it
     * @param line line in the file, 1 for the header
     */
    public record Line(String place, String area, long line) {}

    public OwnPlaces {
        lines = List.copyOf(lines);
    }

    /** @throws Fault exit 3 when the file is no such table, exit 5 when it cannot be read */
    public static OwnPlaces read(Path file, Limits limits) {
        String shown = String.valueOf(file.getFileName());
        try (CsvRows rows =
                CsvRows.open(file, shown, new Row(new TextPool()), ReadSettings.DEFAULT.withLimits(limits))) {
            return read(rows, shown, limits);
        }
    }

    private static OwnPlaces read(CsvRows rows, String shown, Limits limits) {
        if (!rows.next()) {
            throw fault(new Problem("the file is empty", shown, 1, "", COLUMNS, "put header and rows into the file"));
        }
        int width = rows.row().cells();
        Map<String, Integer> header = header(rows.row(), shown);
        int place = header.getOrDefault(PLACE, 0);
        int area = header.getOrDefault(AREA, 0);
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Long> seen = new LinkedHashMap<>();
        while (rows.next()) {
            Row row = rows.row();
            if (lines.size() >= limits.of(Limit.AREAS) || problems.size() > MOST_PROBLEMS) {
                refuse(problems);
                throw limits.exceeded(
                        Limit.AREAS, "the file has more rows than there may be areas", shown, row.line(), "");
            }
            @Nullable Problem found = problem(row, width, place, area, shown);
            if (found != null) {
                problems.add(found);
                continue;
            }
            Line line = new Line(row.text(place), row.text(area), row.line());
            @Nullable Long before = seen.putIfAbsent(line.area(), line.line());
            if (before != null) {
                problems.add(new Problem(
                        "area " + line.area() + " stands already in line " + before,
                        shown,
                        line.line(),
                        AREA,
                        "An area in two places would be counted twice",
                        "keep the one row that is right"));
            }
            lines.add(line);
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    "the file has a header but no rows",
                    shown,
                    1,
                    "",
                    "Places are made of areas",
                    "put one row for each area into the file, or leave --places out"));
        }
        refuse(problems);
        return new OwnPlaces(shown, lines);
    }

    private static Map<String, Integer> header(Row row, String shown) {
        Map<String, Integer> header = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < row.cells(); i++) {
            String name = row.text(i);
            if (header.putIfAbsent(name, i) != null) {
                problems.add(
                        headerProblem("column " + name + " is given twice", shown, row, name, "remove one of the two"));
            } else if (!name.equals(PLACE) && !name.equals(AREA)) {
                problems.add(headerProblem(
                        "column \"" + Finding.cut(name) + "\" is not known",
                        shown,
                        row,
                        Finding.cut(name),
                        Nearest.to(name, List.of(PLACE, AREA))
                                .map(near -> "rename it to \"" + near + "\"")
                                .orElse("remove the column")));
            }
        }
        for (String needed : List.of(PLACE, AREA)) {
            if (!header.containsKey(needed)) {
                problems.add(headerProblem(
                        "column " + needed + " is missing",
                        shown,
                        row,
                        needed,
                        "make the first line " + PLACE + "," + AREA));
            }
        }
        refuse(problems);
        return header;
    }

    private static Problem headerProblem(String what, String shown, Row row, String column, String fix) {
        return new Problem(what, shown, row.line(), column, COLUMNS, fix);
    }

    private static @Nullable Problem problem(Row row, int width, int place, int area, String shown) {
        if (row.cells() != width) {
            return new Problem(
                    "the row has " + row.cells() + (row.cells() == 1 ? " cell" : " cells") + ", the header " + width,
                    shown,
                    row.line(),
                    "",
                    "Every row has the cells of the header",
                    "put names with commas into quotes");
        }
        @Nullable Problem found = text(row, place, PLACE, shown);
        return found != null ? found : text(row, area, AREA, shown);
    }

    private static @Nullable Problem text(Row row, int cell, String column, String shown) {
        if (row.isEmpty(cell) || row.text(cell).isBlank()) {
            return new Problem(
                    column + " is empty",
                    shown,
                    row.line(),
                    column,
                    "An area without a row here is in the rest of the area above it",
                    "fill the cell in, or remove the row");
        }
        String text = row.text(cell);
        String wrong = column.equals(AREA) ? PlainText.problemOfCode(text) : PlainText.problemOfWords(text);
        if (!wrong.isEmpty()) {
            return new Problem(
                    column + " holds " + wrong,
                    shown,
                    row.line(),
                    column,
                    "It would not be shown as it is",
                    "remove the character; letters of every alphabet are fine");
        }
        return text.equals(text.strip())
                ? null
                : new Problem(
                        column + " begins or ends with a blank",
                        shown,
                        row.line(),
                        column,
                        "Names that differ by blanks only would be two places",
                        "remove the blanks around it");
    }

    /** @throws Fault exit 3 with the first problems in full and the rest counted, where there are any */
    static void refuse(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        List<Problem> shown = new ArrayList<>(problems.subList(0, Math.min(MOST_SHOWN, problems.size())));
        if (problems.size() > MOST_SHOWN) {
            shown.add(Problem.of(
                    problems.get(0).file(),
                    (problems.size() - MOST_SHOWN) + " more rows have problems",
                    "Only the first are shown",
                    "mend those above first"));
        }
        throw new Fault(ExitCode.CONTRACT, shown);
    }

    private static Fault fault(Problem problem) {
        return new Fault(ExitCode.CONTRACT, problem);
    }
}
