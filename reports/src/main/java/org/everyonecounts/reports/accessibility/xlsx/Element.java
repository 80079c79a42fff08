package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One XML element of a part, with everything below it.
 *
 * <p>Names are local names, so that the transitional and the strict form of the standard read alike. An attribute of the relationships
 * namespace is named {@code r:id}; attributes of other namespaces are left out. Where a part offers alternatives, the first is taken.
 */
public final class Element {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = new LinkedHashMap<>(attributes);
    }

    void add(Element child) {
        if (child.name.equals("AlternateContent")) {
            child.children.stream().findFirst().ifPresent(first -> children.addAll(first.children));
        } else {
            children.add(child);
        }
    }

    void add(String characters) {
        text.append(characters);
    }

    public String name() {
        return name;
    }

    /** Characters directly inside this element. */
    public String text() {
        return text.toString();
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** A true-or-false attribute; {@code otherwise} when absent or neither. */
    public boolean flag(String attribute, boolean otherwise) {
        return switch (attribute(attribute, "")) {
            case "1", "true", "on" -> true;
            case "0", "false", "off" -> false;
            default -> otherwise;
        };
    }

    /** A whole-number attribute; {@code otherwise} when absent or not a whole number. */
    public int number(String attribute, int otherwise) {
        try {
            return Integer.parseInt(attribute(attribute, "").trim());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** A decimal attribute; {@code otherwise} when absent or not a number. */
    public double decimal(String attribute, double otherwise) {
        try {
            return Double.parseDouble(attribute(attribute, "").trim());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    public List<Element> children() {
        return Collections.unmodifiableList(children);
    }

    public List<Element> children(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    public Optional<Element> child(String child) {
        return children.stream().filter(element -> element.name.equals(child)).findFirst();
    }

    public boolean has(String child) {
        return child(child).isPresent();
    }

    /** The element at the end of a path of first children. */
    public Optional<Element> path(String... names) {
        Optional<Element> here = Optional.of(this);
        for (String step : names) {
            here = here.flatMap(element -> element.child(step));
        }
        return here;
    }

    /** The {@code val} of a child; {@code otherwise} when the child is absent. */
    public String valueOf(String child, String otherwise) {
        return child(child).map(element -> element.attribute("val", otherwise)).orElse(otherwise);
    }

    /** This element and all below it, in the order of the document. */
    public List<Element> all() {
        List<Element> found = new ArrayList<>();
        Deque<Element> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Element next = open.pop();
            found.add(next);
            for (int i = next.children.size() - 1; i >= 0; i--) {
                open.push(next.children.get(i));
            }
        }
        return found;
    }

    /** Every element of a name at or below this one, in the order of the document. */
    public List<Element> all(String wanted) {
        return all().stream().filter(element -> element.name.equals(wanted)).toList();
    }

    /** The characters of every element of a name below this one, joined. */
    public String textOf(String wanted) {
        return all(wanted).stream().map(Element::text).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "<" + name + attributes + ">";
    }
}
