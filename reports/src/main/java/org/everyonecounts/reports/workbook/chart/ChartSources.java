package org.everyonecounts.reports.workbook.chart;

import java.util.List;
import org.everyonecounts.reports.sheet.Chart;

/** Where the cells that a chart points to stand in the workbook, and what they hold. */
public interface ChartSources {
    /** The cells as a formula, such as {@code 'Chart_1_Distance'!$B$9:$B$114}. */
    String formula(Chart.Cells cells);

    /** Their contents row by row: numbers in plain decimals, text as it is. */
    List<String> contents(Chart.Cells cells);

    /** Whether they hold text. */
    boolean isText(Chart.Cells cells);
}
