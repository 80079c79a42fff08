package org.everyonecounts.reports.accessibility.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.reports.accessibility.xlsx.Cell;
import org.everyonecounts.reports.accessibility.xlsx.CellRange;
import org.everyonecounts.reports.accessibility.xlsx.Hyperlink;
import org.everyonecounts.reports.accessibility.xlsx.Sheet;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** S21: links that can be read out of their context, and that work. */
final class LinksWithWords extends Check {
    private static final Set<String> EMPTY_WORDS =
            Set.of("here", "click here", "click", "link", "this link", "more", "read more", "go", "back");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^\\s*([a-z][a-z0-9+.-]*://|www\\.)\\S*\\s*$");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern FORMULA = Pattern.compile("(?i)^HYPERLINK\\(\"([^\"]*)\".*");

    LinksWithWords() {
        super(
                "S21",
                Importance.ESSENTIAL,
                "links have words that say where they lead, and lead to something",
                "give the cell words that make sense alone, and mend or delete the target");
    }

    @Override
    void look(Workbook workbook, Findings findings) {
        for (Sheet sheet : workbook.sheets()) {
            for (Hyperlink link : workbook.links(sheet)) {
                look(workbook, sheet, link, findings);
            }
            for (Cell cell : sheet.cells().all()) {
                Cell.Formula formula = cell.formula();
                Matcher matcher = FORMULA.matcher(formula == null ? "" : formula.text());
                if (matcher.matches()) {
                    String target = matcher.group(1);
                    look(
                            workbook,
                            sheet,
                            new Hyperlink(
                                    cell.at(),
                                    target.startsWith("#") ? target.substring(1) : target,
                                    !target.startsWith("#")),
                            findings);
                }
            }
        }
    }

    private static void look(Workbook workbook, Sheet sheet, Hyperlink link, Findings findings) {
        String words = sheet.cells().at(link.at()).map(Cell::shown).orElse("").strip();
        if (words.codePoints().noneMatch(Character::isLetter)) {
            findings.at(sheet, link.at(), "the link has no words");
        } else if (ADDRESS.matcher(words).matches()) {
            findings.at(sheet, link.at(), "the words of the link are an address");
        } else if (EMPTY_WORDS.contains(words.toLowerCase(Locale.ROOT).replaceAll("[.:>\u2192\\s]+$", ""))) {
            findings.at(sheet, link.at(), "the words of the link (" + words + ") do not say where it leads");
        }
        if (link.external() ? !isAddress(link.target()) : !isPlace(workbook, sheet, link.target())) {
            findings.at(
                    sheet,
                    link.at(),
                    "the link leads to \"" + Findings.quotation(link.target()) + "\", "
                            + (link.external() ? "which is no web or mail address" : "which is not in the workbook"));
        }
    }

    private static boolean isAddress(String target) {
        try {
            URI uri = new URI(target.replace(" ", "%20"));
            String scheme = uri.getScheme();
            return scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && (uri.getHost() != null || uri.isOpaque());
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isPlace(Workbook workbook, Sheet sheet, String target) {
        int mark = target.lastIndexOf('!');
        if (mark < 0) {
            return CellRange.parse(target).isPresent() || isName(workbook, sheet, target);
        }
        String quoted = target.substring(0, mark);
        String name = quoted.length() > 1 && quoted.startsWith("'") && quoted.endsWith("'")
                ? quoted.substring(1, quoted.length() - 1).replace("''", "'")
                : quoted;
        return workbook.sheet(name).isPresent()
                && CellRange.parse(target.substring(mark + 1)).isPresent();
    }

    private static boolean isName(Workbook workbook, Sheet sheet, String target) {
        return workbook.names().stream()
                        .anyMatch(name -> name.name().equalsIgnoreCase(target)
                                && (name.sheet() < 0 || workbook.sheets().indexOf(sheet) == name.sheet()))
                || workbook.sheets().stream()
                        .flatMap(each -> each.tables().stream())
                        .anyMatch(table -> table.name().equalsIgnoreCase(target));
    }
}
