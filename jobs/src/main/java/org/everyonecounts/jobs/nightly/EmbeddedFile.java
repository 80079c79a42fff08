package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.everyonecounts.jobs.publish.LeastRights;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the embedded database: written at its end only, and made small again by a copy.
 *
 * <p>By default H2 writes over what nobody needs any longer as soon as that is 45 seconds old, and at once when it closes. A process killed
 * then leaves a file in which the newest commits refer to what was written over: the next one to open it goes back without a word to some
 * older state, minutes before commits that had been acknowledged. A file that only grows always holds everything of its last whole commit.
 */
final class EmbeddedFile {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);

    /**
     * Without a write delay a commit is with the system when it returns: by default H2 writes up to half a second later. Nothing is moved
     * about in the background or at closing, and closing is ours, not that of a shutdown hook beside us.
     */
    static final String OPENING =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE" + ";REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0";

    /** Name of the embedded database in the .state folder. */
    private static final String NAME = "everyone-counts";

    /** A file below this size in bytes is left as it is. */
    static final long SMALL = 64L << 20;

    /** Percentage of a file that must still be needed: below it a copy has less than half the size. */
    private static final int NEEDED = 50;

    private final Path state;

    EmbeddedFile(Path state) {
        this.state = state;
    }

    /** Where JDBC finds it, with what H2 must be told. */
    String url() {
        return "jdbc:h2:file:" + state.resolve(NAME) + OPENING;
    }

    /**
     * Copies a closed database into a new file where less than half of it is needed, and renames that in one step: a process killed here
     * leaves the old file. Only the holder of the writer's lock may ask. Where it cannot be done the file stays as it is.
     *
     * @param small size in bytes up to which nothing is done
     */
    void shrink(long small) {
        Path file = state.resolve(NAME + ".mv.db");
        try {
            if (Files.exists(file) && Files.size(file) > small && needed(file) < NEEDED) {
                long before = Files.size(file);
                MVStoreTool.compact(file.toString(), false);
                LeastRights.narrow(file);
                LOG.info("the database file was copied: {} bytes instead of {}", Files.size(file), before);
            }
        } catch (IOException | MVStoreException e) {
            LOG.warn("the database file could not be made smaller and stays as it is", e);
        }
    }

    private static int needed(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getFileStore().getChunksFillRate();
        }
    }
}
