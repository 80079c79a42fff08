package org.everyonecounts.reports.accessibility.check;

import java.util.Map;
import org.everyonecounts.reports.accessibility.xlsx.Relationship;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P2: a workbook that stands alone and runs nothing. */
final class NothingFromOutside extends Check {
    private static final Map<String, String> WORDS = Map.of(
            "vbaProject", "macros",
            "xlMacrosheet", "a sheet of macros",
            "xlIntlMacrosheet", "a sheet of macros",
            "externalLink", "a link to another workbook",
            "connections", "data connections",
            "queryTable", "a query of outside data");

    NothingFromOutside() {
        super(
                "P2",
                Importance.DESIRABLE,
                "there are no macros, links to other workbooks or data connections",
                "put the values themselves into the workbook, remove macros, links and connections, and save it as .xlsx");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Relationship relationship : workbook.relationships()) {
            String words = WORDS.get(relationship.type());
            if (words != null) {
                findings.inWorkbook("the workbook holds " + words + " (" + relationship.target() + ")");
            }
        }
        for (String part : workbook.parts()) {
            if (workbook.contentTypes().of(part).orElse("").contains("macroEnabled")) {
                findings.inWorkbook("the workbook is marked as one with macros (" + part + ")");
            }
        }
    }
}
