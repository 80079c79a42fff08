package org.everyonecounts.reports.workbook;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.everyonecounts.models.exchange.RunFacts;

/** Title, author organisation, keywords, language and the date of the data, so that a workbook can be found and is the same every time. */
final class DocumentProperties {
    private static final String LANGUAGE = "en-GB";
    private static final String PRODUCT = "Everyone Counts";

    private DocumentProperties() {}

    static void set(XSSFWorkbook workbook, RunFacts facts, String title) {
        POIXMLProperties properties = workbook.getProperties();
        String organisation = facts.settings().getOrDefault("organisation", PRODUCT);
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator(organisation);
        properties
                .getCoreProperties()
                .setKeywords("NHS, health inequalities, fair shares, need, allocations, " + facts.periodWord());
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(PRODUCT);
        properties.getExtendedProperties().getUnderlyingProperties().setCompany(organisation);
        String date = dateOf(facts.packageDate());
        try {
            PackageProperties core = workbook.getPackage().getPackageProperties();
            core.setLanguageProperty(LANGUAGE);
            core.setCreatedProperty(date);
            core.setModifiedProperty(date);
            core.setLastModifiedByProperty(organisation);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("a new workbook has no document properties", impossible);
        }
    }

    /** Midnight UTC of an ISO date; the beginning of 1970 where the data have no date. */
    private static String dateOf(String iso) {
        return (iso.matches("\\d{4}-\\d{2}-\\d{2}.*") ? iso.substring(0, 10) : "1970-01-01") + "T00:00:00Z";
    }
}
