package org.everyonecounts.reports.accessibility;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook, to be broken one by one. Every change must change something, else the test is wrong. */
final class WorkbookParts {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static WorkbookParts of(byte[] workbook) {
        WorkbookParts read = new WorkbookParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory cannot be read", e);
        }
        return read;
    }

    /** Parts of a workbook from nothing. */
    static WorkbookParts none() {
        return new WorkbookParts();
    }

    String text(String part) {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new IllegalArgumentException("part is " + part + "; the workbook has " + parts.keySet());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    WorkbookParts put(String part, String text) {
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    WorkbookParts remove(String part) {
        if (parts.remove(part) == null) {
            throw new IllegalArgumentException("part is " + part + "; the workbook has " + parts.keySet());
        }
        return this;
    }

    /** Replaces the first occurrence of a text in a part. */
    WorkbookParts replace(String part, String from, String to) {
        String before = text(part);
        int at = before.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(part + " does not hold " + from + ": " + before);
        }
        return put(part, before.substring(0, at) + to + before.substring(at + from.length()));
    }

    /** Puts XML right before the first occurrence of a text in a part. */
    WorkbookParts before(String part, String mark, String xml) {
        return replace(part, mark, xml + mark);
    }

    /** Replaces a cell by another one with the same style. */
    WorkbookParts cell(String sheet, String cell, String attributes, String content) {
        String before = text(sheet);
        Matcher matcher =
                Pattern.compile("<c r=\"" + cell + "\"([^>]*)>.*?</c>").matcher(before);
        if (!matcher.find()) {
            throw new IllegalArgumentException("cell is " + cell + "; " + sheet + " has no such cell: " + before);
        }
        String style = matcher.group(1).replaceAll(" t=\"[a-z]+\"", "");
        return put(
                sheet,
                before.substring(0, matcher.start()) + "<c r=\"" + cell + "\"" + style + attributes + ">" + content
                        + "</c>" + before.substring(matcher.end()));
    }

    /** Replaces a cell by text inside the sheet. */
    WorkbookParts words(String sheet, String cell, String words) {
        return cell(sheet, cell, " t=\"inlineStr\"", "<is><t xml:space=\"preserve\">" + words + "</t></is>");
    }

    /** Gives a cell a style of its own, made of a font, a fill and an alignment; the number format as given. */
    WorkbookParts look(String sheet, String cell, String font, String fill, String numberFormat, String alignment) {
        String styles = "xl/styles.xml";
        int fonts = count(text(styles), "<font>");
        int fills = count(text(styles), "<fill>");
        int looks = count(text(styles).replaceAll("(?s).*<cellXfs", "").replaceAll("(?s)</cellXfs>.*", ""), "<xf ");
        String format = "";
        if (!numberFormat.isEmpty()) {
            format = " numFmtId=\"199\" applyNumberFormat=\"1\"";
            replace(
                    styles,
                    "<numFmts count=\"0\"/>",
                    "<numFmts count=\"1\"><numFmt numFmtId=\"199\" formatCode=\"" + numberFormat + "\"/></numFmts>");
        }
        before(styles, "</fonts>", font);
        before(styles, "</fills>", fill);
        before(
                styles,
                "</cellXfs>",
                "<xf fontId=\"" + fonts + "\" fillId=\"" + fills + "\"" + format + ">" + alignment + "</xf>");
        Matcher matcher =
                Pattern.compile("(<c r=\"" + cell + "\"[^>]*) s=\"[0-9]+\"").matcher(text(sheet));
        if (!matcher.find()) {
            throw new IllegalArgumentException("cell is " + cell + "; " + sheet + " has no such cell with a style");
        }
        return replace(sheet, matcher.group(), matcher.group(1) + " s=\"" + looks + "\"");
    }

    static final String ARIAL_12 = "<font><sz val=\"12\"/><name val=\"Arial\"/></font>";
    static final String NO_FILL = "<fill><patternFill patternType=\"none\"/></fill>";

    /** Gives a cell another font. */
    WorkbookParts font(String sheet, String cell, String font) {
        return look(sheet, cell, "<font>" + font + "</font>", NO_FILL, "", "");
    }

    /** Adds a relationship to a part that may have some already. */
    WorkbookParts relationship(String source, String id, String type, String target, boolean external) {
        String rels = source.replaceFirst("([^/]*)$", "_rels/$1.rels");
        if (!parts.containsKey(rels)) {
            put(
                    rels,
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>");
        }
        return before(
                rels,
                "</Relationships>",
                "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONSHIPS + type + "\" Target=\"" + target + "\""
                        + (external ? " TargetMode=\"External\"" : "") + "/>");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be written to memory", e);
        }
        return bytes.toByteArray();
    }

    Path write(Path folder) {
        try {
            return Files.write(folder.resolve("workbook.xlsx"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be written to " + folder, e);
        }
    }
}
