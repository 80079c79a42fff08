package org.everyonecounts.reports.accessibility.check;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.everyonecounts.reports.accessibility.xlsx.Element;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** P3: properties by which a document is found and read out in the right language. */
final class DocumentDescribed extends Check {
    private static final Set<String> PROGRAMS = Set.of(
            "apache poi",
            "openpyxl",
            "xlsxwriter",
            "microsoft office user",
            "windows user",
            "user",
            "unknown creator",
            "author",
            "admin");

    DocumentDescribed() {
        super(
                "P3",
                Importance.ESSENTIAL,
                "the document properties give title, author organisation, keywords, language en-GB and date of creation",
                "fill in the document properties: Title, Author (the organisation), Tags, Language en-GB, Created");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        Element core = workbook.core();
        required(core, "title", "title", findings);
        required(core, "creator", "author organisation", findings);
        required(core, "keywords", "keywords", findings);
        if (PROGRAMS.contains(value(core, "creator").toLowerCase(Locale.ROOT))) {
            findings.inWorkbook(
                    "the author is \"" + value(core, "creator") + "\", which names a program, not an organisation");
        }
        String language = value(core, "language");
        if (!language.equals("en-GB")) {
            findings.inWorkbook(
                    language.isEmpty()
                            ? "the document properties have no language"
                            : "the language is \"" + language + "\", not en-GB");
        }
        String created = value(core, "created");
        if (!isDate(created)) {
            findings.inWorkbook(
                    created.isEmpty()
                            ? "the document properties have no date of creation"
                            : "the date of creation is \"" + created + "\", which is no date");
        }
    }

    private static void required(Element core, String property, String words, Findings findings) {
        if (value(core, property).isEmpty()) {
            findings.inWorkbook("the document properties have no " + words);
        }
    }

    private static String value(Element core, String property) {
        return core.child(property).map(Element::text).orElse("").strip();
    }

    private static boolean isDate(String text) {
        try {
            if (text.length() > 10) {
                OffsetDateTime.parse(text);
            } else {
                LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }
}
