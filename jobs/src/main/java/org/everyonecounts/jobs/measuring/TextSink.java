package org.everyonecounts.jobs.measuring;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.models.measure.Figure;

/**
 * The words of one column of one stretch of rows, each different word kept once, labels as often as they come.
 *
 * <p>Codes count from 0 in order of first sight; a missing cell has the negative of its {@link Missing#code}. Words are found by
 * their bytes in an open hash table, so that a cell seen before costs no new object.
 */
final class TextSink implements ColumnSink {
    /**
     * Differs from one start of Java to the next, so that nobody can make words that share a slot. It decides where words are looked for and
     * nothing else.
     */
    private static final int SEED = Long.hashCode(System.nanoTime() * 0x9E3779B97F4A7C15L);

    private final ColumnWanted wanted;
    private final CellFaults faults;
    private final long longest;
    private final List<byte[]> words = new ArrayList<>();
    private int[] slots = new int[64];
    private int[] codes;
    private int size;

    TextSink(ColumnWanted wanted, CellFaults faults, int expected, Limits limits) {
        this.longest = 4L * limits.of(Limit.CELL_CHARACTERS);
        this.wanted = wanted;
        this.faults = faults;
        this.codes = new int[Math.max(expected, 16)];
    }

    @Override
    public void accept(byte[] bytes, int from, int to, int line) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        Figure.State state = Missing.stateOf(bytes, from, to);
        codes[size++] = state == Figure.State.NUMBER ? code(bytes, from, to, line) : -Missing.code(state);
    }

    private int code(byte[] bytes, int from, int to, int line) {
        if (wanted.kind() == ColumnWanted.Kind.LABEL) {
            return add(bytes, from, to, line);
        }
        int slot = slotOf(bytes, from, to);
        if (slots[slot] == 0) {
            int code = add(bytes, from, to, line);
            slots[slot] = code + 1;
            if (2 * words.size() > slots.length) {
                grow();
            }
            return code;
        }
        return slots[slot] - 1;
    }

    /** Keeps a word; its code. */
    private int add(byte[] bytes, int from, int to, int line) {
        if (to - from > longest) {
            faults.add(
                    line,
                    wanted.name(),
                    "the cell has " + (to - from) + " bytes",
                    Limit.CELL_CHARACTERS.key() + " allows " + longest / 4 + " characters",
                    "shorten the cell, or raise the setting " + Limit.CELL_CHARACTERS.key());
            words.add(new byte[0]);
            return words.size() - 1;
        }
        byte[] word = Arrays.copyOfRange(bytes, from, to);
        checkEncoding(word, line);
        words.add(word);
        return words.size() - 1;
    }

    /** The slot that holds the word, or the free one where it belongs. */
    private int slotOf(byte[] bytes, int from, int to) {
        int hash = SEED;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        int slot = (hash ^ hash >>> 15) & (slots.length - 1);
        while (slots[slot] != 0) {
            byte[] word = words.get(slots[slot] - 1);
            if (Arrays.equals(word, 0, word.length, bytes, from, to)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int code = 0; code < words.size(); code++) {
            byte[] word = words.get(code);
            slots[slotOf(word, 0, word.length)] = code + 1;
        }
    }

    private void checkEncoding(byte[] word, int line) {
        for (byte letter : word) {
            if (letter == 0) {
                faults.add(
                        line, wanted.name(), CellFaults.ZERO_BYTE, "Tables are read as UTF-8", CellFaults.SAVE_AS_UTF8);
                return;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(word));
        } catch (CharacterCodingException e) {
            faults.add(
                    line,
                    wanted.name(),
                    "the cell is not UTF-8 text",
                    "Tables are read as UTF-8",
                    "save the file as \"CSV UTF-8\" and try again");
        }
    }

    @Override
    public int size() {
        return size;
    }

    /** The different words, by code. */
    List<String> words() {
        return words.stream()
                .map(word -> new String(word, StandardCharsets.UTF_8))
                .toList();
    }

    int code(int row) {
        return codes[row];
    }
}
