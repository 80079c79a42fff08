package org.everyonecounts.reports.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a workbook of ours, to be broken one by one, found by the names of its sheets. */
final class OwnWorkbook {
    static final String WORKBOOK = "xl/workbook.xml";

    private final WorkbookParts parts;

    private OwnWorkbook(WorkbookParts parts) {
        this.parts = parts;
    }

    static OwnWorkbook of(byte[] workbook) {
        return new OwnWorkbook(WorkbookParts.of(workbook));
    }

    WorkbookParts parts() {
        return parts;
    }

    /** The part of a sheet. */
    String sheet(String name) {
        String id = first(parts.text(WORKBOOK), "<sheet [^>]*name=\"" + name + "\"[^>]*?r:id=\"([^\"]+)\"");
        return "xl/"
                + target("xl/_rels/workbook.xml.rels", "Id=\"" + id + "\"", "").replace("/xl/", "");
    }

    /** The part of the table of a sheet. */
    String table(String sheet) {
        return "xl/tables/" + target(relationships(sheet(sheet)), "/table\"", "[^\"/]+/");
    }

    /** The part of the drawing of a sheet of charts. */
    String drawing(String sheet) {
        return "xl/drawings/" + target(relationships(sheet(sheet)), "/drawing\"", "[^\"/]+/");
    }

    /** The part of the first chart of a sheet. */
    String chart(String sheet) {
        return "xl/charts/" + target(relationships(drawing(sheet)), "/chart\"", "[^\"/]+/");
    }

    private static String relationships(String part) {
        return part.replaceFirst("([^/]*)$", "_rels/$1.rels");
    }

    /** The target of the first relationship that holds the mark, without folders that lead to it. */
    private String target(String relationships, String mark, String folder) {
        String relationship = Pattern.compile("<Relationship [^>]*>")
                .matcher(parts.text(relationships))
                .results()
                .map(MatchResult::group)
                .filter(each -> each.contains(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(relationships + " has no " + mark));
        return first(relationship, "Target=\"([^\"]+)\"").replaceFirst("^(\\.\\./|/xl/)?" + folder, "");
    }

    /** The row of the header of the table of a sheet. */
    int headerRow(String sheet) {
        return Integer.parseInt(first(parts.text(table(sheet)), " ref=\"[A-Z]+(\\d+):"));
    }

    /** The last row of the table of a sheet. */
    int lastRow(String sheet) {
        return Integer.parseInt(first(parts.text(table(sheet)), " ref=\"[A-Z]+\\d+:[A-Z]+(\\d+)\""));
    }

    /** The first cell of a column that holds a number. */
    String number(String sheet, String column) {
        return cells(sheet, column, "(?![^>]* t=\"(?!n\"))").get(0);
    }

    /** The first cell of a column below the header that holds text. */
    String words(String sheet, String column) {
        return column + (headerRow(sheet) + 1);
    }

    private List<String> cells(String sheet, String column, String kind) {
        List<String> found = new ArrayList<>();
        Matcher cell = Pattern.compile("<c r=\"(" + column + "\\d+)\"" + kind).matcher(parts.text(sheet(sheet)));
        while (cell.find()) {
            found.add(cell.group(1));
        }
        return found;
    }

    /** The number of the style of a cell. */
    String style(String sheet, String cell) {
        return first(parts.text(sheet(sheet)), "<c r=\"" + cell + "\"[^>]* s=\"(\\d+)\"");
    }

    /** The shared text of a cell, as it stands in the part. */
    String text(String sheet, String cell) {
        int number = Integer.parseInt(
                first(parts.text(sheet(sheet)), "<c r=\"" + cell + "\"[^>]*t=\"s\"[^>]*><v>(\\d+)</v>"));
        List<String> texts = Pattern.compile("<si>.*?<t[^>]*>(.*?)</t>.*?</si>", Pattern.DOTALL)
                .matcher(parts.text("xl/sharedStrings.xml"))
                .results()
                .map(text -> text.group(1))
                .toList();
        return texts.get(number);
    }

    /** The cell of Contents that leads to a sheet. */
    String link(String sheet) {
        String link = Pattern.compile("<hyperlink [^>]*>")
                .matcher(parts.text(sheet("Contents")))
                .results()
                .map(MatchResult::group)
                .filter(each -> each.contains("'" + sheet + "'!A1"))
                .findFirst()
                .orElseThrow();
        return first(link, " ref=\"([A-Z]+\\d+)\"");
    }

    /** The cell on which the first chart of a sheet begins. */
    String firstChart(String sheet) {
        Matcher from = Pattern.compile("<xdr:from><xdr:col>(\\d+)</xdr:col>.*?<xdr:row>(\\d+)</xdr:row>")
                .matcher(parts.text(drawing(sheet)));
        if (!from.find()) {
            throw new IllegalArgumentException(sheet + " has no chart");
        }
        return (char) ('A' + Integer.parseInt(from.group(1))) + String.valueOf(Integer.parseInt(from.group(2)) + 1);
    }

    /** Gives a sheet another name wherever the package speaks of it. */
    OwnWorkbook rename(String sheet, String name) {
        parts.put(sheet("Contents"), parts.text(sheet("Contents")).replace("'" + sheet + "'", "'" + name + "'"));
        parts.put(WORKBOOK, parts.text(WORKBOOK).replace(sheet, name));
        return this;
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("nothing like " + pattern);
        }
        return matcher.group(1);
    }
}
