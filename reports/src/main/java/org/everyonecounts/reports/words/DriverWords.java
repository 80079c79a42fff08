package org.everyonecounts.reports.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the drivers of change, in the order in which they are shown. */
public final class DriverWords {
    /** The driver that moves every area in proportion. */
    public static final String MONEY = "envelope";

    private static final Map<String, String> NAMES = names();

    private DriverWords() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(MONEY, "Money available");
        names.put("population", "Population");
        names.put("need", "Need");
        names.put("costs", "Costs");
        names.put("inequalities", "Health inequalities");
        names.put("component_shares", "Component shares");
        names.put("adjustments", "Lump sums");
        names.put("area_changes", "Area changes");
        names.put("method", "Method");
        names.put("published_share", "Published share");
        return names;
    }

    /** The name of a driver; one that is not known goes by its code. */
    public static String of(String driver) {
        return NAMES.getOrDefault(driver, InWords.sentenceCase(InWords.name(driver)));
    }

    /** Drivers in the order in which they are shown, those not known last. */
    public static List<String> ordered(List<String> drivers) {
        List<String> known = List.copyOf(NAMES.keySet());
        return drivers.stream()
                .distinct()
                .sorted(java.util.Comparator.comparingInt(
                        (String driver) -> known.contains(driver) ? known.indexOf(driver) : known.size()))
                .toList();
    }
}
