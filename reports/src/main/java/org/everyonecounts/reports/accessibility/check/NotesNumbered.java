package org.everyonecounts.reports.accessibility.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S14: notes that can be found from where they are used. */
final class NotesNumbered extends Check {
    private static final Pattern MARK = Pattern.compile("(?i)\\[note\\s+([0-9]{1,4}(\\s*,\\s*[0-9]{1,4})*)\\]");
    private static final Pattern DEFINED = Pattern.compile("(?i)^\\[?(note)?\\s*([0-9]{1,4})\\]?\\s*[.:]?$");
    private static final Pattern DEFINED_IN_LINE =
            Pattern.compile("(?i)^\\[?note\\s*([0-9]{1,4})\\]?\\s*[.:]?\\s+\\S.*");

    NotesNumbered() {
        super(
                "S14",
                Importance.ESSENTIAL,
                "every note used is defined once, every note defined is used, and they are numbered by first use",
                "number the notes 1, 2, 3 in the order in which a reader meets them, and define each once on the Notes sheet");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        Map<Integer, Place> used = new LinkedHashMap<>();
        Map<Integer, Place> defined = new TreeMap<>();
        for (Sheet sheet : workbook.sheets()) {
            boolean notes = SheetKind.of(sheet) == SheetKind.NOTES;
            for (Cell cell : sheet.cells().filled()) {
                int number = notes ? definition(cell, DEFINED, 2) : definition(cell, DEFINED_IN_LINE, 1);
                if (number > 0) {
                    Place before = defined.putIfAbsent(number, new Place(sheet, cell));
                    if (before != null && notes) {
                        findings.at(sheet, cell.at(), "note " + number + " is defined twice");
                    }
                } else if (!notes) {
                    Matcher matcher = MARK.matcher(cell.shown());
                    while (matcher.find()) {
                        for (String each : matcher.group(1).split("\\s*,\\s*")) {
                            used.putIfAbsent(Integer.parseInt(each), new Place(sheet, cell));
                        }
                    }
                }
            }
        }
        compare(used, defined, findings);
    }

    /** A cell and its sheet. */
    private record Place(Sheet sheet, Cell cell) {}

    private static int definition(Cell cell, Pattern form, int group) {
        if (cell.at().column() != 1) {
            return 0;
        }
        Matcher matcher = form.matcher(cell.shown().strip());
        return matcher.matches() ? Integer.parseInt(matcher.group(group)) : 0;
    }

    private static void compare(Map<Integer, Place> used, Map<Integer, Place> defined, Findings findings) {
        int expected = 1;
        boolean inOrder = true;
        for (Map.Entry<Integer, Place> use : used.entrySet()) {
            Place place = use.getValue();
            if (!defined.containsKey(use.getKey())) {
                findings.at(place.sheet(), place.cell().at(), "note " + use.getKey() + " is not defined");
            } else if (inOrder && use.getKey() != expected) {
                findings.at(
                        place.sheet(),
                        place.cell().at(),
                        "note " + use.getKey() + " is met here where note " + expected + " would be next");
                inOrder = false;
            }
            expected++;
        }
        defined.forEach((number, place) -> {
            if (!used.containsKey(number)) {
                findings.at(place.sheet(), place.cell().at(), "note " + number + " is defined but not used");
            }
        });
    }
}
