package org.everyonecounts.reports.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The raw parts of a workbook, read without the library that wrote them. */
final class Parts {
    private final Map<String, byte[]> bytes = new TreeMap<>();
    private final Map<String, List<Cell>> read = new HashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final Map<String, String> sheetParts = new LinkedHashMap<>();

    private Parts(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bytes.put(entry.getName(), zip.readAllBytes());
            }
        }
        for (Element item : elements(xml("xl/sharedStrings.xml"), "si")) {
            strings.add(item.getTextContent());
        }
        for (Element sheet : elements(xml("xl/workbook.xml"), "sheet")) {
            sheetParts.put(
                    sheet.getAttribute("name"),
                    target("xl/_rels/workbook.xml.rels", "xl/", sheet.getAttribute("r:id")));
        }
    }

    static Parts of(byte[] workbook) throws IOException {
        return new Parts(workbook);
    }

    static Parts of(RunFigures figures, RunFacts facts) throws IOException {
        return of(written(figures, facts));
    }

    static byte[] written(RunFigures figures, RunFacts facts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EquityWorkbook.write(figures, facts, Profile.ANALYST, out);
        return out.toByteArray();
    }

    /** One cell: where it stands, the index of its style, its type and what it holds. */
    record Cell(String reference, String column, int row, int style, String type, String text) {
        boolean isNumber() {
            return type.equals("n");
        }
    }

    /** One table: its part, its name, its area and the names of its columns. */
    record Table(String name, String area, List<String> columns, boolean filter) {
        int headerRow() {
            return Integer.parseInt(area.split(":")[0].replaceAll("[A-Z]", ""));
        }

        int lastRow() {
            return Integer.parseInt(area.split(":")[1].replaceAll("[A-Z]", ""));
        }
    }

    Map<String, byte[]> bytes() {
        return bytes;
    }

    String text(String part) {
        return new String(bytes.getOrDefault(part, new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
    }

    Document xml(String part) throws IOException {
        byte[] content = bytes.get(part);
        if (content == null) {
            throw new IOException("no part " + part + " among " + bytes.keySet());
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(part, broken);
        }
    }

    List<String> sheets() {
        return List.copyOf(sheetParts.keySet());
    }

    Document sheet(String name) throws IOException {
        return xml(sheetPart(name));
    }

    String sheetPart(String name) {
        return sheetParts.getOrDefault(name, "none");
    }

    List<Cell> cells(String sheet) throws IOException {
        List<Cell> known = read.get(sheet);
        if (known == null) {
            known = readCells(sheet);
            read.put(sheet, known);
        }
        return known;
    }

    private List<Cell> readCells(String sheet) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (Element cell : elements(sheet(sheet), "c")) {
            String type = cell.getAttribute("t");
            String raw = cell.getTextContent();
            String text = type.equals("s") ? strings.get(Integer.parseInt(raw)) : raw;
            String style = cell.getAttribute("s");
            String reference = cell.getAttribute("r");
            cells.add(new Cell(
                    reference,
                    reference.replaceAll("[0-9]", ""),
                    Integer.parseInt(reference.replaceAll("[A-Z]", "")),
                    style.isEmpty() ? 0 : Integer.parseInt(style),
                    type.isEmpty() ? "n" : type,
                    text));
        }
        return cells;
    }

    List<Cell> row(String sheet, int row) throws IOException {
        return cells(sheet).stream().filter(cell -> cell.row() == row).toList();
    }

    Cell cell(String sheet, String reference) throws IOException {
        return cells(sheet).stream()
                .filter(cell -> cell.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new IOException("no cell " + reference + " on " + sheet));
    }

    List<Table> tables(String sheet) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (String part : related(sheetPart(sheet), "table")) {
            Element table = xml(part).getDocumentElement();
            List<String> columns = elements(table.getOwnerDocument(), "tableColumn").stream()
                    .map(column -> column.getAttribute("name"))
                    .toList();
            tables.add(new Table(
                    table.getAttribute("displayName"),
                    table.getAttribute("ref"),
                    columns,
                    !elements(table.getOwnerDocument(), "autoFilter").isEmpty()));
        }
        return tables;
    }

    /** Parts to which a part points by relationships whose type ends in the word given. */
    List<String> related(String part, String type) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String relations = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        List<String> related = new ArrayList<>();
        if (bytes.containsKey(relations)) {
            for (Element relation : elements(xml(relations), "Relationship")) {
                if (relation.getAttribute("Type").endsWith("/" + type)) {
                    related.add(resolved(folder, relation.getAttribute("Target")));
                }
            }
        }
        return related;
    }

    private String target(String relations, String folder, String id) throws IOException {
        return elements(xml(relations), "Relationship").stream()
                .filter(relation -> relation.getAttribute("Id").equals(id))
                .map(relation -> resolved(folder, relation.getAttribute("Target")))
                .findFirst()
                .orElseThrow(() -> new IOException("no relationship " + id));
    }

    static String resolved(String folder, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : java.net.URI.create(folder).resolve(target).getPath();
    }

    /** Elements by their name without prefix, in document order. */
    static List<Element> elements(Document document, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getTagName().replaceFirst(".*:", "").equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
