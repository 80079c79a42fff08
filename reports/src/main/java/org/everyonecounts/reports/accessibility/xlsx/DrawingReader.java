package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what lies on a sheet: charts, and whatever else somebody has put there. */
final class DrawingReader {
    private static final Map<String, DrawnObject.Kind> KINDS = Map.of(
            "pic", DrawnObject.Kind.PICTURE,
            "sp", DrawnObject.Kind.SHAPE,
            "cxnSp", DrawnObject.Kind.SHAPE,
            "contentPart", DrawnObject.Kind.INK,
            "graphicFrame", DrawnObject.Kind.DIAGRAM);

    private final XlsxPackage parts;
    private final Theme theme;

    DrawingReader(XlsxPackage parts, Theme theme) {
        this.parts = parts;
        this.theme = theme;
    }

    /** Objects of every drawing to which a sheet leads, in the order in which they are stored. */
    List<DrawnObject> of(String sheetPart) throws UnreadableWorkbookException {
        List<DrawnObject> objects = new ArrayList<>();
        for (String drawing : parts.targets(sheetPart, "drawing")) {
            for (Element anchor : parts.read(drawing).children()) {
                CellReference at = place(anchor);
                for (Element element : anchor.all()) {
                    DrawnObject.Kind kind = KINDS.get(element.name());
                    if (kind != null) {
                        objects.add(object(drawing, element, kind, at));
                    }
                }
            }
        }
        return List.copyOf(objects);
    }

    private static CellReference place(Element anchor) {
        int row = place(anchor, "row", CellReference.ROWS);
        int column = place(anchor, "col", CellReference.COLUMNS);
        return new CellReference(row, column);
    }

    private static int place(Element anchor, String part, int most) {
        String given = anchor.path("from", part).map(Element::text).orElse("0").trim();
        int place = given.matches("[0-9]{1,8}") ? Integer.parseInt(given) : 0;
        return Math.min(place + 1, most);
    }

    private DrawnObject object(String drawing, Element element, DrawnObject.Kind kind, CellReference at)
            throws UnreadableWorkbookException {
        Optional<Element> properties = element.all("cNvPr").stream().findFirst();
        String name = properties.map(given -> given.attribute("name", "")).orElse("");
        String altText = properties.map(given -> given.attribute("descr", "")).orElse("");
        Optional<Element> shown = element.path("graphic", "graphicData", "chart");
        if (shown.isPresent()) {
            return new DrawnObject(DrawnObject.Kind.CHART, name, at, altText, chart(drawing, shown.get()));
        }
        boolean control = element.attribute("macro", "").length() > 0
                || element.all("compatExt").size() > 0;
        return new DrawnObject(control ? DrawnObject.Kind.CONTROL : kind, name, at, altText, null);
    }

    private @Nullable Chart chart(String drawing, Element shown) throws UnreadableWorkbookException {
        Optional<Relationship> relationship = parts.relationship(drawing, shown.attribute("r:id", ""));
        if (relationship.isEmpty()
                || !relationship.get().type().equals("chart")
                || !parts.has(relationship.get().target())) {
            return null;
        }
        String part = relationship.get().target();
        return new Chart(
                parts.read(part),
                theme,
                !parts.relationshipsOf(part).stream()
                        .filter(below -> below.type().equals("chartUserShapes"))
                        .toList()
                        .isEmpty());
    }
}
