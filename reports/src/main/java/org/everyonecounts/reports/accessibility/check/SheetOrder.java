package org.everyonecounts.reports.accessibility.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P7: the order in which a reader needs the sheets. Gaps in the numbers are allowed: sheets with nothing to say are left out. */
final class SheetOrder extends Check {
    private static final Pattern NUMBERED = Pattern.compile("(?i)(table|chart|figure)_?([0-9]+)([A-Za-z]?)(_.*)?");

    SheetOrder() {
        super(
                "P7",
                Importance.OURS,
                "the order is cover, contents, notes, tables by number, charts by number",
                "move the sheets into the order Cover, Contents, Notes, Table_1 and on, Chart_1 and on");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        List<Sheet> sheets = workbook.sheets();
        if (sheets.isEmpty()) {
            return;
        }
        if (SheetKind.of(sheets.get(0)) != SheetKind.COVER) {
            findings.on(sheets.get(0), "the first sheet is not a cover");
        }
        if (sheets.size() > 2 && sheets.stream().noneMatch(sheet -> SheetKind.of(sheet) == SheetKind.CONTENTS)) {
            findings.inWorkbook("there is no Contents sheet");
        }
        inOrder(sheets, findings);
    }

    private static void inOrder(List<Sheet> sheets, Findings findings) {
        Sheet before = sheets.get(0);
        SheetKind highest = SheetKind.COVER;
        Map<SheetKind, Integer> numbers = new EnumMap<>(SheetKind.class);
        for (Sheet sheet : sheets) {
            Matcher numbered = NUMBERED.matcher(sheet.name());
            SheetKind kind = numbered.matches() ? named(numbered.group(1)) : SheetKind.of(sheet);
            if (kind == SheetKind.TEXT) {
                continue;
            }
            if (kind.compareTo(highest) < 0) {
                findings.on(sheet, "the sheet stands after " + before.name() + " but belongs before it");
            } else {
                highest = kind;
                before = sheet;
            }
            if (numbered.matches() && numbered.group(2).length() < 9) {
                int number = Integer.parseInt(numbered.group(2));
                if (number < numbers.getOrDefault(kind, 0)) {
                    findings.on(
                            sheet, "the sheet stands after number " + numbers.get(kind) + " but has a lower number");
                }
                numbers.merge(kind, number, Math::max);
            }
        }
    }

    private static SheetKind named(String word) {
        return word.equalsIgnoreCase("table") ? SheetKind.TABLE : SheetKind.CHART;
    }
}
