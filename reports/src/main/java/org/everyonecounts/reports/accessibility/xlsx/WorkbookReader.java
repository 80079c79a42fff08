package org.everyonecounts.reports.accessibility.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the raw facts of a workbook from its package. */
public final class WorkbookReader {
    private final XlsxPackage parts;
    private final Theme theme;
    private final SharedStrings shared;
    private int cellsLeft;

    private WorkbookReader(XlsxPackage parts, String workbook) throws UnreadableWorkbookException {
        this.parts = parts;
        this.cellsLeft = parts.limits().cells();
        Optional<Element> themePart = first(parts, workbook, "theme");
        this.theme = themePart.isPresent() ? Theme.of(themePart.get()) : Theme.office();
        List<String> strings = parts.targets(workbook, "sharedStrings");
        if (strings.isEmpty()) {
            this.shared = SharedStrings.none();
        } else {
            try (XmlReader reader = parts.reader(strings.get(0))) {
                this.shared = SharedStrings.read(reader);
            }
        }
    }

    /**
     * Reads a workbook.
     *
     * @throws UnreadableWorkbookException when the file is not an .xlsx workbook that can be read; the message says why
     * @throws IOException when the file is absent or cannot be read from disk
     */
    public static Workbook read(Path file) throws IOException, UnreadableWorkbookException {
        return read(file, PackageLimits.DEFAULT);
    }

    static Workbook read(Path file, PackageLimits limits) throws IOException, UnreadableWorkbookException {
        try (XlsxPackage parts = XlsxPackage.open(file, limits)) {
            ContentTypes types = new ContentTypes(parts.read(XlsxPackage.CONTENT_TYPES));
            String workbook = workbookPart(parts);
            if (types.of(workbook).orElse("").contains("binary")) {
                throw new UnreadableWorkbookException(
                        "the file is a binary workbook (.xlsb), not .xlsx", "save it as .xlsx");
            }
            Element raw = parts.read(workbook);
            if (!raw.name().equals("workbook")) {
                throw new UnreadableWorkbookException(
                        "the file is an Office document but not a workbook (" + workbook + " holds a " + raw.name()
                                + ")",
                        "give an .xlsx file");
            }
            return new WorkbookReader(parts, workbook).assemble(types, workbook, raw);
        }
    }

    private static String workbookPart(XlsxPackage parts) throws UnreadableWorkbookException {
        for (Relationship relationship : parts.relationshipsOf("")) {
            if (relationship.type().equals("officeDocument") && !relationship.external()) {
                if (!parts.has(relationship.target())) {
                    throw new UnreadableWorkbookException(
                            "the package names " + relationship.target() + " as its workbook, but that part is missing",
                            UnreadableWorkbookException.WRITE_AGAIN);
                }
                return relationship.target();
            }
        }
        throw new UnreadableWorkbookException(
                "the package does not say which part is its workbook (_rels/.rels), so it is no .xlsx workbook",
                UnreadableWorkbookException.WRITE_AGAIN);
    }

    private static Optional<Element> first(XlsxPackage parts, String part, String type)
            throws UnreadableWorkbookException {
        List<String> targets = parts.targets(part, type);
        return targets.isEmpty() ? Optional.empty() : Optional.of(parts.read(targets.get(0)));
    }

    private Workbook assemble(ContentTypes types, String workbook, Element raw) throws UnreadableWorkbookException {
        Styles styles = new Styles(first(parts, workbook, "styles").orElse(new Element("styleSheet", Map.of())), theme);
        List<Sheet> sheets = new ArrayList<>();
        List<Workbook.Comment> comments = new ArrayList<>();
        for (Element listed :
                raw.path("sheets").map(list -> list.children("sheet")).orElse(List.of())) {
            Sheet sheet = sheet(workbook, listed);
            sheets.add(sheet);
            comments.addAll(comments(sheet));
        }
        List<DefinedName> names = raw.path("definedNames")
                .map(list -> list.children("definedName").stream()
                        .map(DefinedName::of)
                        .toList())
                .orElse(List.of());
        Element core = first(parts, "", "core-properties").orElse(new Element("coreProperties", Map.of()));
        return new Workbook(
                parts.parts(),
                parts.duplicates(),
                types,
                parts.relationships(),
                raw,
                core,
                styles,
                sheets,
                names,
                comments);
    }

    private Sheet sheet(String workbook, Element listed) throws UnreadableWorkbookException {
        String part = parts.relationship(workbook, listed.attribute("r:id", ""))
                .map(Relationship::target)
                .orElse("");
        SheetReader.Content content = content(part);
        List<Table> tables = new ArrayList<>();
        for (String table : parts.targets(part, "table")) {
            Table.of(table, parts.read(table)).ifPresent(tables::add);
        }
        return new Sheet(
                listed.attribute("name", ""),
                part,
                listed.attribute("state", "visible"),
                content.cells(),
                content.rows(),
                content.others(),
                tables,
                new DrawingReader(parts, theme).of(part));
    }

    /** What a sheet holds; nothing where its part is missing, which a check tells. */
    private SheetReader.Content content(String part) throws UnreadableWorkbookException {
        if (part.isEmpty() || !parts.has(part)) {
            return new SheetReader.Content(new Cells(List.of()), List.of(), new Element("worksheet", Map.of()));
        }
        try (XmlReader reader = parts.reader(part)) {
            SheetReader.Content content = new SheetReader(part, reader, shared, cellsLeft).read();
            cellsLeft -= content.cells().all().size();
            return content;
        }
    }

    private List<Workbook.Comment> comments(Sheet sheet) throws UnreadableWorkbookException {
        List<Workbook.Comment> found = new ArrayList<>();
        for (String type : List.of("comments", "threadedComment")) {
            for (String part : parts.targets(sheet.part(), type)) {
                for (Element element : parts.read(part).all()) {
                    if (element.name().equals("comment") || element.name().equals("threadedComment")) {
                        found.add(new Workbook.Comment(sheet.name(), element.attribute("ref", "A1")));
                    }
                }
            }
        }
        return found;
    }
}
