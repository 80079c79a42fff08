package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every raw fact of a workbook that a check may ask for.
 *
 * @param parts names of the parts of its package
 * @param duplicateParts names of parts that occur twice
 * @param contentTypes what each part is said to hold
 * @param relationships how parts lead to one another
 * @param raw the workbook part
 * @param core core properties of the document; empty element where there are none
 * @param styles looks of cells
 * @param sheets sheets in the order of their tabs
 * @param names names for cells and formulas
 * @param comments comments and the cells they belong to
 */
public record Workbook(
        List<String> parts,
        List<String> duplicateParts,
        ContentTypes contentTypes,
        List<Relationship> relationships,
        Element raw,
        Element core,
        Styles styles,
        List<Sheet> sheets,
        List<DefinedName> names,
        List<Comment> comments) {
    public Workbook {
        parts = List.copyOf(parts);
        duplicateParts = List.copyOf(duplicateParts);
        relationships = List.copyOf(relationships);
        sheets = List.copyOf(sheets);
        names = List.copyOf(names);
        comments = List.copyOf(comments);
    }

    /** A comment and the cell it belongs to. */
    public record Comment(String sheet, String cell) {}

    public boolean hasPart(String name) {
        return parts.stream().anyMatch(name::equalsIgnoreCase);
    }

    public Optional<Sheet> sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Relationships of a part. */
    public List<Relationship> relationshipsOf(String part) {
        return relationships.stream()
                .filter(relationship -> relationship.source().equalsIgnoreCase(part))
                .toList();
    }

    /** Links of a sheet, in the order in which they are stored. */
    public List<Hyperlink> links(Sheet sheet) {
        List<Hyperlink> links = new ArrayList<>();
        for (Element link : sheet.raw().all("hyperlink")) {
            String id = link.attribute("r:id", "");
            Optional<Relationship> outside = relationshipsOf(sheet.part()).stream()
                    .filter(relationship -> relationship.id().equals(id))
                    .findFirst();
            String target = outside.map(Relationship::target).orElse(link.attribute("location", ""));
            CellRange.parse(link.attribute("ref", ""))
                    .ifPresent(range -> links.add(new Hyperlink(range.first(), target, outside.isPresent())));
        }
        return links;
    }

    /** Rows of a sheet that are printed again on every page; empty for none. */
    public Optional<CellRange> repeatedRows(Sheet sheet) {
        int number = IntStream.range(0, sheets.size())
                .filter(i -> sheets.get(i).name().equals(sheet.name()))
                .findFirst()
                .orElse(-1);
        return names.stream()
                .filter(name -> name.sheet() == number && name.name().equals("_xlnm.Print_Titles"))
                .flatMap(name -> Arrays.stream(name.formula().split(",")))
                .map(area -> area.substring(area.lastIndexOf('!') + 1))
                .filter(area -> area.matches("\\$?[0-9]+:\\$?[0-9]+"))
                .flatMap(area -> CellRange.parse(area).stream())
                .findFirst();
    }
}
