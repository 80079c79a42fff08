package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayDeque;

/**
 * One relationship of a part.
 *
 * @param source part it belongs to; empty for the package itself
 * @param id its id inside that part
 * @param type last word of its type, such as {@code worksheet} or {@code hyperlink}
 * @param target what it leads to: a part of the package with its full name, or an address outside as it is written
 * @param external whether it leads outside the package
 */
public record Relationship(String source, String id, String type, String target, boolean external) {
    static Relationship of(String source, Element element) {
        String type = element.attribute("Type", "");
        boolean external = element.attribute("TargetMode", "").equals("External");
        String target = element.attribute("Target", "");
        return new Relationship(
                source,
                element.attribute("Id", ""),
                type.substring(type.lastIndexOf('/') + 1),
                external ? target : resolve(source, target),
                external);
    }

    /** The full name of a part, without a leading slash, from where it is named. */
    private static String resolve(String source, String target) {
        String path = target.replace('\\', '/');
        int fragment = path.indexOf('#');
        if (fragment >= 0) {
            path = path.substring(0, fragment);
        }
        String whole = path.startsWith("/") ? path : source.substring(0, source.lastIndexOf('/') + 1) + path;
        ArrayDeque<String> names = new ArrayDeque<>();
        for (String name : whole.split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }
}
