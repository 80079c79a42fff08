package org.everyonecounts.jobs.comparing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.exchange.WaterfallRow;

/**
 * Drivers of one scheme and level, added up.
 *
 * @param net pounds by driver over all areas: the change of the money for the envelope, 0 for all others
 * @param moved pounds that a driver gave to areas, the sum of its amounts above zero
 */
record DriverTotals(Map<String, BigDecimal> net, Map<String, BigDecimal> moved) {
    static DriverTotals of(List<WaterfallRow> rows, String scheme, String level) {
        Map<String, BigDecimal> net = new LinkedHashMap<>();
        Map<String, BigDecimal> moved = new LinkedHashMap<>();
        for (WaterfallRow row : rows) {
            if (row.scheme().equals(scheme) && row.level().equals(level)) {
                BigDecimal amount = row.amountGbp().exact();
                net.merge(row.driver(), amount, BigDecimal::add);
                moved.merge(row.driver(), amount.max(BigDecimal.ZERO), BigDecimal::add);
            }
        }
        return new DriverTotals(net, moved);
    }
}
