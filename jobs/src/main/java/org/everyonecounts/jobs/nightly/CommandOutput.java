package org.everyonecounts.jobs.nightly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/** What a command prints, line by line, as far as anybody wants to read it: a command gone wild fills neither log nor memory. */
final class CommandOutput {
    private static final int LONGEST_LINE = 4000;
    private static final int MOST_LINES = 1000;

    private final InputStream output;
    private final Charset charset;
    private int shown;

    CommandOutput(InputStream output, Charset charset) {
        this.output = output;
        this.charset = charset;
    }

    /** Takes lines until the command closes its output; long ones are cut, the first thousand are shown and the rest counted. */
    void forEach(Consumer<String> lines) throws IOException {
        long more = 0;
        StringBuilder line = new StringBuilder();
        boolean any = false;
        BufferedReader reader = new BufferedReader(new InputStreamReader(output, charset));
        for (int read = reader.read(); read >= 0; read = reader.read()) {
            if (read == '\n') {
                more += show(line, lines);
                any = false;
            } else {
                any = true;
                if (line.length() < LONGEST_LINE) {
                    // Signs that steer a terminal or forge a line of the log are no words.
                    line.append(Character.isISOControl(read) && read != '\t' ? ' ' : (char) read);
                }
            }
        }
        if (any) {
            more += show(line, lines);
        }
        if (more > 0) {
            lines.accept("(" + more + " more lines)");
        }
    }

    private int show(StringBuilder line, Consumer<String> lines) {
        String text = line.toString().stripTrailing();
        line.setLength(0);
        if (shown == MOST_LINES) {
            return 1;
        }
        shown++;
        lines.accept(text);
        return 0;
    }
}
