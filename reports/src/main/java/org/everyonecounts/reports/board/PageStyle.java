package org.everyonecounts.reports.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The look of the page, and the policy that lets a browser apply this text and load nothing whatever.
 *
 * @param css stands in the page as it is
 * @param policy content security policy: no scripts, no pictures, no fonts, no connections; the style by its hash
 */
public record PageStyle(String css, String policy) {
    private static final String RESOURCE = "board.css";

    static PageStyle load() {
        try (InputStream in = PageStyle.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the software was built without " + RESOURCE);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PageStyle of(String css) {
        return new PageStyle(
                css, "default-src 'none'; style-src 'sha256-" + hash(css) + "'; base-uri 'none'; form-action 'none'");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
