package org.everyonecounts.reports.accessibility.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one XML part forwards. Document types are refused, external entities never followed, and nesting and size are bounded.
 *
 * <p>Small parts are read whole by {@link #root}; long ones element by element with {@link #nextStart} and {@link #element}.
 */
final class XmlReader implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final PackageLimits limits;
    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth;
    private int held;

    XmlReader(String part, InputStream in, PackageLimits limits) throws UnreadableWorkbookException {
        this.part = part;
        this.limits = limits;
        this.in = in;
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** The whole document. */
    Element root() throws UnreadableWorkbookException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw new UnreadableWorkbookException(
                        part + " holds no XML element", UnreadableWorkbookException.WRITE_AGAIN);
            }
        }
        Element root = element();
        while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            next();
        }
        return root;
    }

    /**
     * Goes on to the next start of an element below the given depth.
     *
     * @param parent depth of the element whose children are wanted
     * @return false at the end of that element
     */
    boolean nextStart(int parent) throws UnreadableWorkbookException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT
                    || (event == XMLStreamConstants.END_ELEMENT && depth < parent)) {
                return false;
            }
        }
    }

    /** Depth of the element at hand; the root has depth 1. */
    int depth() {
        return depth;
    }

    String name() {
        return xml.getLocalName();
    }

    String attribute(String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    /** The element that starts here, with everything below it. */
    Element element() throws UnreadableWorkbookException {
        Deque<Element> open = new ArrayDeque<>();
        open.push(started());
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open.push(started());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.element().add(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                Element ended = open.pop();
                if (open.isEmpty()) {
                    return ended;
                }
                open.element().add(ended);
            }
        }
    }

    /** The characters of the element that starts here, which has no children. */
    String text() throws UnreadableWorkbookException {
        StringBuilder text = new StringBuilder();
        int here = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && depth < here) {
                return text.toString();
            }
        }
    }

    private Element started() throws UnreadableWorkbookException {
        if (++held > limits.elements()) {
            throw new UnreadableWorkbookException(
                    part + " holds more than " + limits.elements()
                            + " XML elements beside its cells, too many to be checked",
                    "split the workbook into several");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            String name = xml.getAttributeLocalName(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(name, xml.getAttributeValue(i));
            } else if (namespace.endsWith("/relationships")) {
                attributes.put("r:" + name, xml.getAttributeValue(i));
            }
        }
        return new Element(xml.getLocalName(), attributes);
    }

    private int next() throws UnreadableWorkbookException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableWorkbookException(
                        part
                                + " declares a document type, which no workbook needs and which can hide an attack, so it is not read",
                        UnreadableWorkbookException.WRITE_AGAIN);
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > limits.depth()) {
                throw new UnreadableWorkbookException(
                        part + " nests XML elements more than " + limits.depth() + " deep, so it is not read",
                        UnreadableWorkbookException.WRITE_AGAIN);
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private UnreadableWorkbookException broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = deeper(cause)) {
            if (cause instanceof BoundedStream.BeyondLimit limit) {
                return new UnreadableWorkbookException(
                        String.valueOf(limit.getMessage()), "split the workbook into several, if it is honest", e);
            }
        }
        String where = e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
        return new UnreadableWorkbookException(
                part + where + " is not well-formed XML or cut short", UnreadableWorkbookException.WRITE_AGAIN, e);
    }

    @SuppressWarnings("NullAway") // a cause may be absent: the loop above ends there
    private static Throwable deeper(Throwable thrown) {
        return thrown instanceof XMLStreamException stream && stream.getNestedException() != null
                ? stream.getNestedException()
                : thrown.getCause();
    }

    @Override
    public void close() throws UnreadableWorkbookException {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new UnreadableWorkbookException(
                    part + " cannot be closed", UnreadableWorkbookException.WRITE_AGAIN, e);
        }
    }
}
