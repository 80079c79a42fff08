package org.everyonecounts.models.uncertainty;

import java.nio.charset.StandardCharsets;

/**
 * The seed of each stream of chance, a 64-bit hash of what the stream is for.
 *
 * <p>The same names and replicate always give the same stream, whatever else is computed and in whatever order; different ones give
 * streams that do not overlap in practice. Seeds that step by a constant, such as seed + replicate · c, would not do: a split-mix
 * generator seeded by multiples of its own constant gives the same numbers one place further on. So each text goes through FNV-1a over
 * its UTF-8 bytes and every part through the finaliser of SplitMix64 (Stafford's variant 13).
 *
 * <p>References: Fowler–Noll–Vo hash (RFC 9923); Steele G, Lea D, Flood C (2014), Fast splittable pseudorandom number generators,
 * doi:10.1145/2660193.2660195.
 */
public final class RandomStreams {
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private RandomStreams() {}

    /** The seed for one replicate of one indicator of one scheme at one level. The period is no part of it: changes are paired. */
    public static long seed(long seed, String scheme, String level, String indicator, int replicate) {
        long hash = mix(seed + GOLDEN);
        hash = mix(hash + GOLDEN ^ fnv(scheme));
        hash = mix(hash + GOLDEN ^ fnv(level));
        hash = mix(hash + GOLDEN ^ fnv(indicator));
        return mix(hash + GOLDEN ^ replicate);
    }

    private static long fnv(String text) {
        long hash = FNV_OFFSET;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    /** A one-to-one scrambling of 64 bits in which each bit of the result depends on every bit given. */
    static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
