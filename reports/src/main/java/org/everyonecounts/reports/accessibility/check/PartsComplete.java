package org.everyonecounts.reports.accessibility.check;

import org.everyonecounts.reports.accessibility.xlsx.Relationship;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P1: a package that every program can open. */
final class PartsComplete extends Check {
    PartsComplete() {
        super(
                "P1",
                Importance.OURS,
                "every relationship leads to a part that exists, and every part has a content type",
                "write the workbook again with a program that finishes its package");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Relationship relationship : workbook.relationships()) {
            if (!relationship.source().isEmpty() && !workbook.hasPart(relationship.source())) {
                findings.inWorkbook("relationships are given for " + relationship.source() + ", which does not exist");
            }
            if (!relationship.external()
                    && !relationship.target().isEmpty()
                    && !workbook.hasPart(relationship.target())) {
                findings.inWorkbook(
                        source(relationship) + " leads to " + relationship.target() + ", which does not exist");
            }
        }
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.part().isEmpty()) {
                findings.on(sheet, "the sheet is listed but leads to no part");
            }
        }
        for (String part : workbook.parts()) {
            if (!part.equals("[Content_Types].xml")
                    && workbook.contentTypes().of(part).isEmpty()) {
                findings.inWorkbook(part + " has no content type");
            }
        }
        for (String part : workbook.contentTypes().named()) {
            if (!workbook.hasPart(part)) {
                findings.inWorkbook("a content type is given for " + part + ", which does not exist");
            }
        }
        workbook.duplicateParts().forEach(part -> findings.inWorkbook(part + " is in the package twice"));
    }

    private static String source(Relationship relationship) {
        return relationship.source().isEmpty() ? "the package" : relationship.source();
    }
}
