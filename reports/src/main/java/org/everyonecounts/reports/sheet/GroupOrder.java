package org.everyonecounts.reports.sheet;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.exchange.OutcomeRow;

/** The order of groups for a reader: 2 before 10, {@code female x 2} before {@code female x 10}, the unknown last. */
final class GroupOrder {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static final Comparator<OutcomeRow> BY_AREA_THEN_GROUP = Comparator.comparing(OutcomeRow::areaCode)
            .thenComparing((OutcomeRow row) -> row.group().equals(GroupOutcome.UNKNOWN))
            .thenComparing(row -> padded(row.group()));

    private GroupOrder() {}

    /** {@code group 1} for a group that is a number, which alone would be taken for an amount; any other as it is. */
    static String words(String group) {
        return group.matches("\\d+") ? "group " + group : group;
    }

    private static String padded(String group) {
        return NUMBER.matcher(group)
                .replaceAll(number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
    }
}
