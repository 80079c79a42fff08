package org.everyonecounts.jobs.timing;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The most memory that Java used since it was last told to forget. */
final class PeakMemory {
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();

    /** Counts from here. */
    static void forget() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /**
     * The limit of the heap, the peak of heap and of the rest, and of each pool of the heap. A sum of peaks: pools need not have been
     * fullest at the same moment, so that the true peak is at most that.
     */
    SortedMap<String, Long> bytes() {
        TreeMap<String, Long> bytes = new TreeMap<>();
        bytes.put("heap_limit_bytes", Runtime.getRuntime().maxMemory());
        bytes.put("heap_peak_bytes", 0L);
        bytes.put("other_peak_bytes", 0L);
        for (MemoryPoolMXBean pool : pools) {
            long used = pool.getPeakUsage().getUsed();
            bytes.merge(pool.getType() == MemoryType.HEAP ? "heap_peak_bytes" : "other_peak_bytes", used, Long::sum);
            if (pool.getType() == MemoryType.HEAP) {
                bytes.put("heap_peak_bytes." + pool.getName().replace(' ', '_'), used);
            }
        }
        return bytes;
    }
}
