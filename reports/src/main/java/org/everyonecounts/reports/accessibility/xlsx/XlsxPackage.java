package org.everyonecounts.reports.accessibility.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a package, their content types and how they lead to one another. Names of parts have no leading slash. */
public final class XlsxPackage implements AutoCloseable {
    static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELS = ".rels";
    private static final int COMPOUND_FILE = 0xD0CF11E0;

    private final ZipFile zip;
    private final PackageLimits limits;
    /** By name in lower case, as names of parts are compared. */
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private final List<String> duplicates = new ArrayList<>();
    private final Map<String, List<Relationship>> relationships = new LinkedHashMap<>();
    private long bytesRead;

    private XlsxPackage(ZipFile zip, PackageLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * Opens a package.
     *
     * @throws UnreadableWorkbookException when the file is not a package of parts
     * @throws IOException when the file is absent or cannot be read from disk
     */
    static XlsxPackage open(Path file, PackageLimits limits) throws IOException, UnreadableWorkbookException {
        ZipFile zip = zip(file);
        XlsxPackage opened = new XlsxPackage(zip, limits);
        try {
            opened.list();
            opened.readRelationships();
            return opened;
        } catch (UnreadableWorkbookException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException, UnreadableWorkbookException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (start.length == 4 && ByteBuffer.wrap(start).getInt() == COMPOUND_FILE) {
            throw new UnreadableWorkbookException(
                    "the file is encrypted or an old .xls workbook", "save it as .xlsx without a password");
        }
        if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
            throw new UnreadableWorkbookException(
                    start.length == 0 ? "the file is empty" : "the file is not an .xlsx workbook (not a zip file)",
                    "write it again or save it as .xlsx");
        }
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableWorkbookException(
                    "the file begins as a zip file but is cut short or damaged", "copy or write it again", e);
        }
    }

    private void list() throws UnreadableWorkbookException {
        if (zip.size() > limits.parts()) {
            throw new UnreadableWorkbookException(
                    "the file holds " + zip.size() + " parts; more than " + limits.parts() + " are not read",
                    "save the workbook again, without what it does not need");
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = name(entry);
            if (!entry.isDirectory() && entries.putIfAbsent(name.toLowerCase(Locale.ROOT), entry) != null) {
                duplicates.add(name);
            }
        }
        if (!has(CONTENT_TYPES)) {
            throw new UnreadableWorkbookException(
                    has("mimetype")
                            ? "the file is an OpenDocument file, not an .xlsx workbook"
                            : "the file is a zip file without " + CONTENT_TYPES + ", so it is not an .xlsx workbook",
                    "save it as .xlsx");
        }
    }

    private static String name(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }

    private void readRelationships() throws UnreadableWorkbookException {
        for (String part : parts()) {
            int folder = part.lastIndexOf("_rels/");
            if (part.endsWith(RELS) && folder >= 0) {
                String source = part.substring(0, folder)
                        + part.substring(folder + "_rels/".length(), part.length() - RELS.length());
                relationships.put(
                        source.toLowerCase(Locale.ROOT),
                        read(part).children("Relationship").stream()
                                .map(element -> Relationship.of(source, element))
                                .toList());
            }
        }
    }

    /** Counts what has been inflated. */
    void count(String part, long ofPart, long now) throws IOException {
        bytesRead += now;
        if (ofPart > limits.partBytes() || bytesRead > limits.totalBytes()) {
            throw new BoundedStream.BeyondLimit(part + " inflates to more than "
                    + Math.min(limits.partBytes(), limits.totalBytes())
                    + " bytes; a file so large, or made to exhaust memory, is not read");
        }
    }

    /** Names of all parts, as they are stored. */
    public List<String> parts() {
        return entries.values().stream().map(XlsxPackage::name).toList();
    }

    /** Names that occur twice. */
    public List<String> duplicates() {
        return Collections.unmodifiableList(duplicates);
    }

    public boolean has(String part) {
        return entries.containsKey(part.toLowerCase(Locale.ROOT));
    }

    /** A whole part. */
    public Element read(String part) throws UnreadableWorkbookException {
        try (XmlReader reader = reader(part)) {
            return reader.root();
        }
    }

    /** A whole part, if it exists. */
    Optional<Element> readIfPresent(String part) throws UnreadableWorkbookException {
        return has(part) ? Optional.of(read(part)) : Optional.empty();
    }

    /** A part to be read forwards. */
    XmlReader reader(String part) throws UnreadableWorkbookException {
        ZipEntry entry = entries.get(part.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new UnreadableWorkbookException(part + " is missing", UnreadableWorkbookException.WRITE_AGAIN);
        }
        try {
            return new XmlReader(part, new BoundedStream(zip.getInputStream(entry), this, part), limits);
        } catch (IOException e) {
            throw new UnreadableWorkbookException(
                    part + " cannot be inflated", UnreadableWorkbookException.WRITE_AGAIN, e);
        }
    }

    PackageLimits limits() {
        return limits;
    }

    /** Relationships of a part; empty name for those of the package itself. */
    public List<Relationship> relationshipsOf(String part) {
        return relationships.getOrDefault(part.toLowerCase(Locale.ROOT), List.of());
    }

    /** Every relationship of every part. */
    public List<Relationship> relationships() {
        return relationships.values().stream().flatMap(List::stream).toList();
    }

    /** The relationship of a part with an id. */
    public Optional<Relationship> relationship(String part, String id) {
        return relationshipsOf(part).stream()
                .filter(relationship -> relationship.id().equals(id))
                .findFirst();
    }

    /** Existing parts to which a part leads by relationships of a type. */
    public List<String> targets(String part, String type) {
        return relationshipsOf(part).stream()
                .filter(relationship ->
                        relationship.type().equals(type) && !relationship.external() && has(relationship.target()))
                .map(Relationship::target)
                .toList();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
