package org.everyonecounts.reports.accessibility.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.Element;
import org.everyonecounts.reports.accessibility.xlsx.RichText;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P10: colours that every program reads alike; with six digits some show another colour. */
final class ColoursWritten extends Check {
    private static final Pattern EIGHT = Pattern.compile("[0-9A-Fa-f]{8}");

    ColoursWritten() {
        super(
                "P10",
                Importance.OURS,
                "every colour is written with eight hexadecimal digits",
                "write the colour with opacity first, for example FF12436D");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Element element : workbook.styles().raw().all()) {
            wrong(element)
                    .ifPresent(colour -> findings.inWorkbook(
                            "the styles have a colour \"" + colour + "\" in a " + element.name() + " element"));
        }
        for (Sheet sheet : workbook.sheets()) {
            for (Element element : sheet.raw().all()) {
                wrong(element)
                        .ifPresent(colour -> findings.on(
                                sheet,
                                "the sheet has a colour \"" + colour + "\" in a " + element.name() + " element"));
            }
            for (Cell cell : sheet.cells().all()) {
                for (RichText.Run run : cell.text().runs()) {
                    run.look()
                            .child("color")
                            .flatMap(ColoursWritten::wrong)
                            .ifPresent(colour ->
                                    findings.at(sheet, cell.at(), "a stretch of text has a colour \"" + colour + "\""));
                }
            }
        }
    }

    private static Optional<String> wrong(Element element) {
        return element.attribute("rgb").filter(colour -> !EIGHT.matcher(colour).matches());
    }
}
