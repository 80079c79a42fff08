package org.everyonecounts.models.equity.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A column of names, such as the region of each unit, as numbers from 0 in the order of the sorted names.
 *
 * <p>The numbers depend on the set of names only, not on the order of the rows.
 */
public final class Category {
    private final int[] codes;
    private final List<String> names;

    private Category(int[] codes, List<String> names) {
        this.codes = codes;
        this.names = names;
    }

    /** The column of these names, one for each unit; an empty name is a name like any other. */
    public static Category of(String[] column) {
        List<String> names = List.copyOf(new TreeSet<>(Arrays.asList(column)));
        Map<String, Integer> code = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            code.put(names.get(i), i);
        }
        int[] codes = new int[column.length];
        Arrays.setAll(codes, i -> code.getOrDefault(column[i], -1));
        return new Category(codes, names);
    }

    /** The number of units. */
    public int size() {
        return codes.length;
    }

    /** The different names, sorted. */
    public List<String> names() {
        return names;
    }

    /** The number of a unit's name. */
    public int code(int unit) {
        return codes[unit];
    }

    /** The name of a unit. */
    public String name(int unit) {
        return names.get(codes[unit]);
    }

    /** The numbers of all units, not to be changed. */
    int[] codes() {
        return codes;
    }

    /** The same names for some of the units, in this order. */
    Category pick(int[] units) {
        int[] picked = new int[units.length];
        Arrays.setAll(picked, i -> codes[units[i]]);
        return new Category(picked, names);
    }
}
