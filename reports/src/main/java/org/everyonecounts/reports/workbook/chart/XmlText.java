package org.everyonecounts.reports.workbook.chart;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML element by element, escaped; every element that is opened must be closed. */
final class XmlText {
    private final StringBuilder xml = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes come as name, value, name, value … */
    XmlText open(String name, String... attributes) {
        start(name, attributes).append('>');
        open.push(name);
        return this;
    }

    XmlText close() {
        xml.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    XmlText empty(String name, String... attributes) {
        start(name, attributes).append("/>");
        return this;
    }

    /** An element with a {@code val} attribute, the usual way to say something in a chart. */
    XmlText val(String name, String value) {
        return empty(name, "val", value);
    }

    /** An element with text. */
    XmlText text(String name, String text) {
        start(name).append('>').append(escaped(text)).append("</").append(name).append('>');
        return this;
    }

    private StringBuilder start(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            xml.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return xml;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (letter >= 0x20 && letter != 0xFFFE && letter != 0xFFFF) {
                        escaped.appendCodePoint(letter);
                    }
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("elements are open: " + open + "; each must be closed");
        }
        return xml.toString();
    }
}
