package org.everyonecounts.jobs.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.UnpackedStream;

/** Rows of a CSV file (RFC 4180, UTF-8), plain or gzip. */
final class CsvRows implements RowSource {
    private static final int LEAST_BUFFER = 1 << 16;

    private final String shown;
    private final Row row;
    private final Limits limits;
    private final CsvReader<Row> reader;
    private final CloseableIterator<Row> rows;

    private CsvRows(String shown, Row row, Limits limits, CsvReader<Row> reader) {
        this.shown = shown;
        this.row = row;
        this.limits = limits;
        this.reader = reader;
        this.rows = reader.iterator();
    }

    /** @param shown path inside the package */
    static CsvRows open(Path file, String shown, Row row, ReadSettings settings) {
        try {
            InputStream in = Files.newInputStream(file);
            try {
                Limits limits = settings.limits();
                InputStream plain = shown.endsWith(".gz") && Files.size(file) > 0
                        ? new UnpackedStream(new GZIPInputStream(in, 1 << 16), Files.size(file), limits, shown)
                        : in;
                CsvReader<Row> reader = CsvReader.builder()
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        // A quote inside a quoted cell is written twice.
                        .maxBufferSize(Math.max(LEAST_BUFFER, 2 * limits.size(Limit.CELL_CHARACTERS) + 2))
                        .build(new Filler(row, shown, limits), new Utf8Reader(plain));
                return new CsvRows(shown, row, limits, reader);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw fault(e, shown, 0);
        }
    }

    @Override
    public boolean next() {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            return true;
        } catch (UncheckedIOException | CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                throw fault(cause, shown, row.line());
            }
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            if (String.valueOf(e.getMessage()).contains("maximum buffer size")) {
                throw limits.exceeded(
                        Limit.CELL_CHARACTERS,
                        "cell " + (row.cells() + 1) + " of the row that begins here is longer than a cell may be,"
                                + " or a quote is opened and never closed",
                        shown,
                        row.line(),
                        "");
            }
            throw broken(
                    "the row that begins here cannot be read: a quote is not closed, or stands inside a cell",
                    "Rows follow RFC 4180: quotes come in pairs and enclose the whole cell",
                    "correct the quotes in this row");
        }
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public void close() {
        try {
            rows.close();
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fault broken(String what, String why, String fix) {
        return new Fault(ExitCode.CONTRACT, new Problem(what, shown, row.line(), "", why, fix));
    }

    private static Fault fault(IOException e, String shown, long line) {
        if (e instanceof Utf8Reader.NotUtf8 bad) {
            return new Fault(
                    ExitCode.CONTRACT,
                    new Problem(
                            String.valueOf(bad.getMessage()),
                            shown,
                            bad.line(),
                            "" + bad.column(),
                            "Files are UTF-8, with or without byte order mark",
                            "save the file as UTF-8"));
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return new Fault(
                    ExitCode.CONTRACT,
                    new Problem(
                            e instanceof EOFException
                                    ? "the gzip file ends before its end: it is truncated"
                                    : "the gzip file is damaged (" + e.getMessage() + ")",
                            shown,
                            line,
                            "",
                            "A file that cannot be read to its end may lack rows",
                            "fetch or compress the file again"));
        }
        return new Fault(
                ExitCode.MISSING_OR_BUSY,
                new Problem(
                        "the file cannot be read to its end (" + e.getClass().getSimpleName() + ")",
                        shown,
                        line,
                        "",
                        "The descriptor names it",
                        "check the file and its rights, and run again"));
    }

    private static final class Filler extends AbstractBaseCsvCallbackHandler<Row> {
        private final Row row;
        private final String shown;
        private final Limits limits;
        private final int longestField;
        private final int mostColumns;

        Filler(Row row, String shown, Limits limits) {
            this.row = row;
            this.shown = shown;
            this.limits = limits;
            this.longestField = limits.size(Limit.CELL_CHARACTERS);
            this.mostColumns = limits.size(Limit.COLUMNS);
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (length > longestField) {
                throw limits.exceeded(
                        Limit.CELL_CHARACTERS,
                        "cell " + (index + 1) + " has " + length + " characters",
                        shown,
                        row.line(),
                        "");
            }
            if (index >= mostColumns) {
                throw limits.exceeded(
                        Limit.COLUMNS, "the row has more than " + mostColumns + " cells", shown, row.line(), "");
            }
            if (!quoted) {
                refuseQuotes(buffer, offset, offset + length);
            }
            row.add(buffer, offset, length);
        }

        /** The library takes a quote inside an unquoted cell for a letter; who wrote it meant to quote something. */
        private static void refuseQuotes(char[] buffer, int from, int to) {
            for (int i = from; i < to; i++) {
                if (buffer[i] == '"') {
                    throw new IllegalArgumentException("a quote stands inside a cell");
                }
            }
        }

        @Override
        public Row buildRecord() {
            return row;
        }
    }
}
