package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this software, written into the jar when it is built. */
public final class SoftwareVersion implements IVersionProvider {
    /** For example {@code 0.1.0}. */
    public static String number() {
        try (InputStream in = SoftwareVersion.class.getResourceAsStream("software.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("software.properties cannot be read from the jar", e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "everyone-counts " + number(),
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch")
        };
    }
}
