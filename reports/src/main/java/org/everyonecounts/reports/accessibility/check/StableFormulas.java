package org.everyonecounts.reports.accessibility.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.DefinedName;
import org.everyonecounts.reports.accessibility.xlsx.Element;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P12: the same figures for everybody, also for readers that do not calculate. */
final class StableFormulas extends Check {
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern VOLATILE = Pattern.compile(
            "(?i)(?<![A-Z0-9_.])(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\\s*\\(");

    StableFormulas() {
        super(
                "P12",
                Importance.OURS,
                "no formula is volatile, and each has its result stored",
                "replace the formula by one that changes only with its inputs (or by its value), calculate the workbook and save it");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (Cell cell : sheet.cells().all()) {
                Cell.Formula formula = cell.formula();
                if (formula != null) {
                    volatileFunction(formula.text())
                            .ifPresent(function -> findings.at(
                                    sheet,
                                    cell.at(),
                                    "the formula uses " + function
                                            + ", which gives another result without any input changing"));
                    if (!formula.cached()) {
                        findings.at(sheet, cell.at(), "the formula has no stored result");
                    }
                }
            }
            for (Element rule : sheet.raw().all("cfRule")) {
                rule.children("formula")
                        .forEach(formula -> volatileFunction(formula.text())
                                .ifPresent(function -> findings.on(sheet, "a conditional format uses " + function)));
            }
        }
        for (DefinedName name : workbook.names()) {
            volatileFunction(name.formula())
                    .ifPresent(function -> findings.inWorkbook("the name " + name.name() + " uses " + function));
        }
    }

    private static Optional<String> volatileFunction(String formula) {
        Matcher matcher = VOLATILE.matcher(TEXTS.matcher(formula).replaceAll(""));
        return matcher.find() ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
