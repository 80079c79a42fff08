package org.everyonecounts.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the embedded database, as a process leaves it that is killed between any two of its writes, or in the middle of one. */
class EmbeddedFileTest {
    private static final int ROWS = 3000;

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private long acknowledged;

    /** What a kill leaves: a copy of the file, and the last commit that had been acknowledged before. */
    private record Left(Path file, long acknowledged) {}

    /** A file of which a copy is taken after every write. */
    public static final class Watched extends FilePathWrapper {
        private static final List<Left> LEFT = new ArrayList<>();
        private static EmbeddedFileTest test = new EmbeddedFileTest();
        private static boolean watching;

        @Override
        public String getScheme() {
            return "watched";
        }

        private static void written(String file) throws IOException {
            if (watching) {
                Path copy = test.folder.resolve("left-" + LEFT.size() + ".mv.db");
                Files.copy(Path.of(file), copy, StandardCopyOption.REPLACE_EXISTING);
                LEFT.add(new Left(copy, test.acknowledged));
            }
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            FileChannel file = super.open(mode);
            String name = unwrap().toString();
            return new FileBaseDefault() {
                @Override
                public long size() throws IOException {
                    return file.size();
                }

                @Override
                public synchronized int read(ByteBuffer bytes, long position) throws IOException {
                    return file.read(bytes, position);
                }

                @Override
                public synchronized int write(ByteBuffer bytes, long position) throws IOException {
                    if (watching && bytes.remaining() > 8192) {
                        ByteBuffer half = bytes.duplicate();
                        half.limit(half.position() + bytes.remaining() / 2);
                        file.write(half, position);
                        written(name);
                    }
                    int length = file.write(bytes, position);
                    written(name);
                    return length;
                }

                @Override
                public void force(boolean metaData) throws IOException {
                    file.force(metaData);
                }

                @Override
                protected void implTruncate(long size) throws IOException {
                    file.truncate(size);
                    written(name);
                }

                @Override
                protected void implCloseChannel() throws IOException {
                    file.close();
                }

                @Override
                public synchronized FileLock tryLock(long position, long size, boolean shared) throws IOException {
                    return file.tryLock(position, size, shared);
                }
            };
        }
    }

    private void commits(Connection connection, int count) throws SQLException {
        try (PreparedStatement step = connection.prepareStatement("UPDATE RUN SET STEP = ?")) {
            for (int i = 0; i < count; i++) {
                step.setLong(1, acknowledged + 1);
                step.executeUpdate();
                acknowledged++;
            }
        }
    }

    private void results(Connection connection, int run) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement away = connection.prepareStatement("DELETE FROM RESULT WHERE RUN = ?");
                PreparedStatement row = connection.prepareStatement("INSERT INTO RESULT VALUES (?, ?, ?)")) {
            away.setInt(1, run);
            away.executeUpdate();
            for (int i = 0; i < ROWS; i++) {
                row.setInt(1, run);
                row.setInt(2, i);
                row.setString(
                        3,
                        random.ints(12).mapToObj(Integer::toHexString).toList().toString());
                row.addBatch();
            }
            row.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static long step(Path file) throws SQLException {
        String database = file.toString().replace(".mv.db", "");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + database + ";ACCESS_MODE_DATA=r", "sa", "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT STEP FROM RUN")) {
            return found.next() ? found.getLong(1) : -1;
        }
    }

    /** A second instead of 45: so old must be what H2 writes over by default. It loses commits here without {@code REUSE_SPACE=FALSE}. */
    @Test
    void no_acknowledged_commit_is_lost_wherever_the_process_is_killed() throws Exception {
        FilePath.register(new Watched());
        Watched.test = this;
        Watched.LEFT.clear();
        String url = "jdbc:h2:watched:" + folder.resolve("nights") + EmbeddedFile.OPENING + ";RETENTION_TIME=1000";
        for (int night = 1; night <= 3; night++) {
            try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
                if (night == 1) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("CREATE TABLE RUN (STEP BIGINT)");
                        statement.execute(
                                "CREATE TABLE RESULT (RUN INT, POSITION INT, CELLS VARCHAR(2000), PRIMARY KEY (RUN, POSITION))");
                        statement.execute("INSERT INTO RUN VALUES (0)");
                    }
                }
                Watched.watching = night == 3;
                commits(connection, 30);
                results(connection, night);
                commits(connection, 6);
                results(connection, night);
                Thread.sleep(1200);
                commits(connection, 12);
            } finally {
                Watched.watching = false;
            }
        }
        assertThat(Watched.LEFT).hasSizeGreaterThan(40);
        for (Left left : Watched.LEFT) {
            assertThat(step(left.file())).as(left.toString()).isGreaterThanOrEqualTo(left.acknowledged());
        }
        Watched.LEFT.clear();
    }

    @Test
    void a_file_of_which_little_is_needed_is_copied_and_holds_what_it_held() throws Exception {
        EmbeddedFile file = new EmbeddedFile(folder);
        try (Connection connection = DriverManager.getConnection(file.url(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE RUN (STEP BIGINT)");
            statement.execute(
                    "CREATE TABLE RESULT (RUN INT, POSITION INT, CELLS VARCHAR(2000), PRIMARY KEY (RUN, POSITION))");
            statement.execute("INSERT INTO RUN VALUES (0)");
            for (int again = 0; again < 6; again++) {
                results(connection, 1);
            }
            commits(connection, 3);
        }
        Path kept = folder.resolve("everyone-counts.mv.db");
        long before = Files.size(kept);

        file.shrink(before);
        assertThat(Files.size(kept)).as("a small file is left alone").isEqualTo(before);
        file.shrink(before - 1);
        assertThat(Files.size(kept)).isLessThan(before / 2);

        long small = Files.size(kept);
        file.shrink(0);
        assertThat(Files.size(kept)).as("all of it is needed").isEqualTo(small);
        assertThat(step(kept)).isEqualTo(3);
        try (Connection connection = DriverManager.getConnection(file.url(), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT COUNT(CELLS) FROM RESULT")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(ROWS);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(kept);
        }
    }
}
