package org.everyonecounts.jobs.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, put together part by part, so that any part can be replaced by other bytes inside a sound zip file. */
public final class SmallWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String STRINGS = "xl/sharedStrings.xml";

    private static final Map<String, byte[]> PARTS = new LinkedHashMap<>();

    static {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("workbook.xml", "sheet.main+xml")
                        + override("worksheets/sheet1.xml", "worksheet+xml")
                        + override("styles.xml", "styles+xml")
                        + override("sharedStrings.xml", "sharedStrings+xml") + "</Types>");
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"Costs\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "sharedStrings", "sharedStrings.xml") + relation(3, "styles", "styles.xml")
                        + "</Relationships>");
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts>"
                        + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        part(
                STRINGS,
                "<sst xmlns=\"" + MAIN
                        + "\" count=\"3\" uniqueCount=\"3\"><si><t>period</t></si><si><r><t>area_</t></r><r><t>code</t></r></si>"
                        + "<si><t xml:space=\"preserve\">2021/22</t></si></sst>");
        part(
                SHEET,
                "<worksheet xmlns=\"" + MAIN
                        + "\"><dimension ref=\"A1:D3\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                        + "<c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>factor</t></is></c>"
                        + "<c r=\"D1\" t=\"str\"><f>\"in\"&amp;\"dex\"</f><v>index</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>000</t></is></c>"
                        + "<c r=\"C2\" t=\"inlineStr\"><is><t>mff</t></is></c><c r=\"D2\" s=\"1\"><f>1+0.01</f><v>1.01</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"b\"><v>1</v></c><c r=\"B3\" t=\"e\"><v>#N/A</v></c><c r=\"C3\"/>"
                        + "<c r=\"D3\" t=\"n\"><v>1E-3</v></c></row></sheetData></worksheet>");
    }

    private SmallWorkbook() {}

    private static void part(String path, String xml) {
        PARTS.put(path, SmallPackage.bytes(xml));
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** The paths of all parts. */
    public static List<String> parts() {
        return List.copyOf(PARTS.keySet());
    }

    /** The sound content of a part. */
    public static byte[] part(String path) {
        byte[] content = PARTS.get(path);
        if (content == null) {
            throw new IllegalArgumentException("a workbook has no part " + path);
        }
        return content.clone();
    }

    /** The workbook with one part replaced; nothing is packed, which is faster. */
    public static byte[] with(String replaced, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : PARTS.entrySet()) {
                byte[] plain = part.getKey().equals(replaced) ? content : part.getValue();
                CRC32 sum = new CRC32();
                sum.update(plain);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(plain.length);
                entry.setCrc(sum.getValue());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(plain);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
