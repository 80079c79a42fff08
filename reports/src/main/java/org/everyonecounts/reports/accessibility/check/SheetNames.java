package org.everyonecounts.reports.accessibility.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P6: names that screen readers and links can use. */
final class SheetNames extends Check {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*");
    private static final int LONGEST = 31;

    SheetNames() {
        super(
                "P6",
                Importance.ESSENTIAL,
                "sheet names are unique, 1 to 31 characters long, begin with a letter and hold only letters, digits and underscores",
                "rename the sheet, for example Table_1_Distance");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Sheet sheet : workbook.sheets()) {
            String name = sheet.name();
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                findings.on(sheet, "another sheet has the same name");
            }
            if (name.isEmpty()) {
                findings.inWorkbook("a sheet has no name");
            } else if (!NAME.matcher(name).matches()) {
                findings.on(
                        sheet,
                        Character.isLetter(name.codePointAt(0))
                                ? "the name holds characters other than letters, digits and underscores"
                                : "the name does not begin with a letter");
            }
            if (name.length() > LONGEST) {
                findings.on(sheet, "the name has " + name.length() + " characters, more than 31");
            }
        }
    }
}
