package org.everyonecounts.jobs.contract;

/**
 * How large input may be before it is refused. Every limit is a setting; the defaults take real national data and keep within 512 MB.
 *
 * <p>A new limit is one more constant here, and one in the list of settings.
 */
public enum Limit {
    FILE_BYTES(
            "limits.file_bytes",
            2_147_483_648L,
            1_000,
            1L << 50,
            "bytes of one table or outline file, after unpacking"),
    UNPACK_RATIO("limits.unpack_ratio", 200, 2, 2_000, "times its packed size that a file may unpack to"),
    CELL_CHARACTERS(
            "limits.cell_characters", 10_000, 100, 1_000_000, "characters in one cell or one text of an outline"),
    COLUMNS("limits.columns", 16_384, 10, 1_000_000, "columns of a table; a worksheet cannot have more than 16384"),
    ROWS("limits.rows", 10_000_000, 1_000, 2_000_000_000, "rows of one table, in all its files"),
    AREAS("limits.areas", 250_000, 100, 10_000_000, "areas of a package"),
    FIGURES("limits.figures", 20_000_000, 1_000, 2_000_000_000, "places for figures in one table: areas times series"),
    REJECTS(
            "limits.rejects",
            200_000,
            10,
            10_000_000,
            "rejected rows of a package before reading ends: all of them are listed"),
    OUTLINE_POINTS("limits.outline_points", 1_000_000, 100, 100_000_000, "points of all outlines together"),
    DOCUMENT_BYTES(
            "limits.document_bytes",
            1_048_576,
            1_000,
            1 << 28,
            "bytes of a descriptor, scheme, scenario or settings file"),
    NESTING("limits.nesting", 64, 10, 500, "levels of nesting in JSON and YAML");

    private final String key;
    private final long fallback;
    private final long least;
    private final long greatest;
    private final String meaning;

    Limit(String key, long fallback, long least, long greatest, String meaning) {
        this.key = key;
        this.fallback = fallback;
        this.least = least;
        this.greatest = greatest;
        this.meaning = meaning;
    }

    /** Name of the setting. */
    public String key() {
        return key;
    }

    /** The limit where nothing is set. */
    public long fallback() {
        return fallback;
    }

    /** The least that may be set: below it no package could be read. */
    public long least() {
        return least;
    }

    /** The greatest that may be set. */
    public long greatest() {
        return greatest;
    }

    /** What is limited, in words that follow "most". */
    public String meaning() {
        return meaning;
    }
}
