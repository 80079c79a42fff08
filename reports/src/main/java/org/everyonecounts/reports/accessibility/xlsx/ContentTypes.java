package org.everyonecounts.reports.accessibility.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of content each part of a package is said to hold. */
public final class ContentTypes {
    private final Map<String, String> byExtension = new LinkedHashMap<>();
    private final Map<String, String> byPart = new LinkedHashMap<>();

    ContentTypes(Element root) {
        for (Element type : root.children()) {
            String content = type.attribute("ContentType", "");
            if (type.name().equals("Default")) {
                byExtension.put(type.attribute("Extension", "").toLowerCase(Locale.ROOT), content);
            } else if (type.name().equals("Override")) {
                String part = type.attribute("PartName", "");
                byPart.put(part.startsWith("/") ? part.substring(1) : part, content);
            }
        }
    }

    /** The content type of a part; empty when the package does not say. */
    public Optional<String> of(String part) {
        return byPart.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(part))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(byExtension.get(
                        part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))));
    }

    /** Parts that are named one by one. */
    public List<String> named() {
        return List.copyOf(byPart.keySet());
    }
}
