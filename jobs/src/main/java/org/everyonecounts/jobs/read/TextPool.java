package org.everyonecounts.jobs.read;

import org.jspecify.annotations.Nullable;

/** Gives one String for the same characters met again, for codes and names that repeat by the million. Holds at most 2¹⁷ texts. */
final class TextPool {
    private static final int LARGEST = 1 << 18;
    private static final int MOST_LOOKED = 128;

    private @Nullable String[] table = new @Nullable String[1 << 10];
    private int[] hashes = new int[table.length];
    private int held;

    String get(char[] source, int from, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + source[from + i];
        }
        int slot = slot(hash, table.length);
        int looked = 0;
        for (String known = table[slot]; known != null; known = table[slot]) {
            if (hashes[slot] == hash && same(known, source, from, length)) {
                return known;
            }
            // Texts made to share a hash would be compared one after another, each with all before it: they are not
            // pooled.
            if (++looked == MOST_LOOKED) {
                return new String(source, from, length);
            }
            slot = (slot + 1) & (table.length - 1);
        }
        String text = new String(source, from, length);
        if (held * 2 < LARGEST) {
            table[slot] = text;
            hashes[slot] = hash;
            held++;
            if (held * 2 > table.length) {
                grow();
            }
        }
        return text;
    }

    private static int slot(int hash, int size) {
        // Codes in sequence have hashes in sequence: a multiplication scatters them, the upper bits are the best.
        return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(size) + 1);
    }

    private static boolean same(String known, char[] source, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != source[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        @Nullable String[] larger = new @Nullable String[table.length * 2];
        int[] largerHashes = new int[larger.length];
        for (int i = 0; i < table.length; i++) {
            if (table[i] != null) {
                int slot = slot(hashes[i], larger.length);
                while (larger[slot] != null) {
                    slot = (slot + 1) & (larger.length - 1);
                }
                larger[slot] = table[i];
                largerHashes[slot] = hashes[i];
            }
        }
        hashes = largerHashes;
        table = larger;
    }
}
