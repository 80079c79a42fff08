package org.everyonecounts.jobs.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Every file that a run reads, with its SHA-256 and size: what the fingerprint of a run is made of. */
public final class InputFiles {
    /** Resource name of the descriptor itself. */
    public static final String DESCRIPTOR = "descriptor";
    /** Resource name of scheme files. */
    public static final String SCHEME = "scheme";
    /** Resource name of the file of own places. */
    public static final String PLACES = "places";

    private InputFiles() {}

    /**
     * One input file.
     *
     * @param resource its resource, {@link #DESCRIPTOR} or {@link #SCHEME}
     * @param path path inside the package; for a scheme given as a file from elsewhere, its file name
     * @param sha256 64 hex digits
     * @param file where it lies
     * @param stamp what it was known by just before it was hashed
     */
    public record Hashed(String resource, String path, String sha256, long bytes, Path file, FileStamp stamp) {
        /**
         * Makes sure that what was read since is what was hashed.
         *
         * @throws Fault exit 5 when the file was changed or replaced meanwhile
         */
        public void requireUnchanged() {
            try {
                if (FileStamp.of(file).equals(stamp)) {
                    return;
                }
            } catch (IOException e) {
                // A file that is gone has changed, too.
            }
            throw changed(path);
        }

        /**
         * Makes sure that the file is still what it was when the run began.
         *
         * @param before its SHA-256 then
         * @throws Fault exit 5 when it is not
         */
        public void requireSameAs(String before) {
            if (!sha256.equals(before)) {
                throw changed(path);
            }
        }
    }

    private static Fault changed(String path) {
        return new Fault(
                ExitCode.MISSING_OR_BUSY,
                Problem.of(
                        path,
                        "the file was changed while it was read",
                        "Figures belong to the bytes that were hashed",
                        "run again when the file is at rest; whoever delivers it should write beside it and rename"));
    }

    /**
     * Hashes descriptor, scheme files and data files, in that order; data files in the order of the descriptor.
     *
     * @param schemes the schemes of the run
     */
    public static List<Hashed> of(PackageDescriptor descriptor, List<SchemeSource> schemes) {
        List<Hashed> files = new ArrayList<>();
        files.add(hashed(DESCRIPTOR, PackageDescriptor.FILE, descriptor.file(PackageDescriptor.FILE)));
        for (SchemeSource scheme : schemes) {
            files.add(hashed(SCHEME, scheme.shown(), scheme.file()));
        }
        for (ResourceDescriptor resource : descriptor.resources()) {
            for (String path : resource.paths()) {
                files.add(hashed(resource.name(), path, descriptor.file(path)));
            }
        }
        return files;
    }

    /**
     * The file of own places, known by its name wherever it lies.
     *
     * @throws Fault exit 5 when it is not there or cannot be read
     */
    public static Hashed ofPlaces(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            file.toString(),
                            "there is no such file of places",
                            "--places names a CSV file with the columns place and area_code",
                            "check the path given to --places, or leave it out"));
        }
        return hashed(PLACES, String.valueOf(file.getFileName()), file);
    }

    private static Hashed hashed(String resource, String path, Path file) {
        try {
            FileStamp stamp = FileStamp.of(file);
            Hashed hashed = new Hashed(resource, path, sha256(file), stamp.size(), file, stamp);
            hashed.requireUnchanged();
            return hashed;
        } catch (IOException e) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            path, "the file cannot be read", "Every input is hashed", "check its rights, try again"));
        }
    }

    /** SHA-256 of a file, 64 lower-case hex digits. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
