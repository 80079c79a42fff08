package org.everyonecounts.reports.accessibility.xlsx;

/**
 * How large a package may be before it is refused, so that a small file cannot fill the memory.
 *
 * @param parts most parts in a package
 * @param partBytes most bytes of one part when inflated
 * @param totalBytes most bytes of all parts read, when inflated
 * @param elements most XML elements held of one part, cells not counted
 * @param depth most levels of nested XML elements
 * @param cells most cells with content in a workbook
 */
record PackageLimits(int parts, long partBytes, long totalBytes, int elements, int depth, int cells) {
    /** Room for workbooks of a million cells and more: 5,000 parts, 256 MiB a part, 1 GiB in all, five million cells. */
    static final PackageLimits DEFAULT = new PackageLimits(5_000, 256L << 20, 1L << 30, 1_000_000, 200, 5_000_000);
}
