package org.everyonecounts.jobs.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.everyonecounts.jobs.hostile.HostilePackage.Content;

/** A least workbook, part by part, so that a test can put another part in place of a good one. */
final class HostileWorkbook {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String SHARED = "xl/sharedStrings.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String SHEET_BEGINS =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    static final String SHEET_ENDS = "</sheetData></worksheet>";
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, Content> parts = new LinkedHashMap<>();

    private HostileWorkbook() {}

    /** A workbook of one sheet with these rows, all cells as text in place. */
    static HostileWorkbook of(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder(SHEET_BEGINS);
        for (int r = 0; r < rows.size(); r++) {
            sheet.append("<row r=\"").append(r + 1).append("\">");
            for (String cell : rows.get(r)) {
                sheet.append(text(cell));
            }
            sheet.append("</row>");
        }
        return new HostileWorkbook()
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"" + PACKAGE
                                + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                                + MAIN + "sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
                                + MAIN + "sharedStrings+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                                + " ContentType=\"" + MAIN + "worksheet+xml\"/></Types>")
                .with(
                        "_rels/.rels",
                        "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                                + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .with(
                        WORKBOOK,
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + OFFICE
                                + "\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                                + OFFICE + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                .with(
                        SHARED,
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>one</t></si></sst>")
                .with(SHEET, sheet.append(SHEET_ENDS).toString());
    }

    /** A cell without a place of its own. */
    static String text(String cell) {
        return "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    }

    HostileWorkbook with(String part, String xml) {
        return with(part, out -> out.write((XML + xml).getBytes(StandardCharsets.UTF_8)));
    }

    HostileWorkbook with(String part, Content content) {
        parts.put(part, content);
        return this;
    }

    HostileWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    /** The sheet with something put in place of its first cell of this text. */
    HostileWorkbook withCell(String old, String fresh) {
        Content before = java.util.Objects.requireNonNull(parts.get(SHEET));
        return with(SHEET, out -> {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            before.to(bytes);
            String xml = bytes.toString(StandardCharsets.UTF_8);
            int at = xml.indexOf(text(old));
            if (at < 0) {
                throw new AssertionError("no cell " + old);
            }
            out.write(
                    (xml.substring(0, at) + fresh + xml.substring(at + text(old).length()))
                            .getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Writes the workbook as the file of a resource. */
    void into(HostilePackage made, String resource) {
        String path = "data/" + resource + ".xlsx";
        try {
            made.large(path, this::to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        made.path(resource, path);
    }

    private void to(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        }
    }
}
