package org.everyonecounts.jobs.contract;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the known word that an unknown one was probably meant to be.
 *
 * <p>Distance is the number of letters inserted, deleted, replaced or swapped with their neighbour (optimal string alignment); capitals,
 * hyphens, underscores and blanks count nothing. A word is near when the distance is at most two, or a third of the longer word; ties go
 * to the first in alphabetical order. None is near: empty.
 */
public final class Nearest {
    /** No slip of the pen is longer; comparing longer words costs the product of their lengths. */
    private static final int LONGEST = 200;

    private Nearest() {}

    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = plain(word);
        Optional<String> best = Optional.empty();
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : new TreeSet<>(known)) {
            if (candidate.length() > LONGEST) {
                continue;
            }
            String offered = plain(candidate);
            int distance = distance(wanted, offered);
            int longest = Math.max(wanted.length(), offered.length());
            boolean near = distance <= Math.max(2, longest / 3) && distance < Math.max(1, longest - 1);
            if (near && distance < bestDistance) {
                best = Optional.of(candidate);
                bestDistance = distance;
            }
        }
        return best;
    }

    /** Words to mend an unknown word with: the nearest known one, or all of them. */
    public static String advice(String word, Collection<String> known) {
        return to(word, known)
                .map(near -> "write \"" + near + "\", the nearest known one")
                .orElseGet(() -> "use one of " + String.join(", ", new TreeSet<>(known)));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                int least = cost[i - 1][j - 1] + (same ? 0 : 1);
                least = Math.min(least, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[left.length()][right.length()];
    }
}
