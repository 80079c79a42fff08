package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.exchange.AllocationFigures;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.SyntheticTraces;
import org.everyonecounts.reports.sheet.ModelTerms;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.sheet.Sheets;
import org.everyonecounts.reports.sheet.TableContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trace recalculates: its formulas give the values of the run again, in one spreadsheet program as in another. */
class LiveFormulasTest {
    static List<Explanation> traces() {
        return SyntheticTraces.all();
    }

    /** The sheet of the trace alone, written as in the whole workbook, and read back. */
    private static XSSFWorkbook workbook(Explanation trace) throws IOException {
        RunFigures figures = SyntheticRun.figures()
                .with(new AllocationFigures(
                        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.of(trace)));
        Sheets sheets = Sheets.of(
                new ReportedRun(figures, SyntheticRun.facts(), new ModelTerms(Indicators.standard())::of), false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TableContent table = (TableContent) sheets.sheets().stream()
                    .filter(sheet -> sheet.name().equals(LiveFormulas.SHEET))
                    .findFirst()
                    .orElseThrow();
            new TableRenderer(workbook, new SheetStyles(workbook), sheets.notes(), Profile.ANALYST, new LongTables())
                    .render(table);
            workbook.write(out);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void worked_out_again_the_formulas_give_the_values(Explanation trace) throws IOException {
        try (XSSFWorkbook workbook = workbook(trace)) {
            LiveFormulas.assertAgree(workbook);
            LiveFormulas.forget(workbook);
            assertThatThrownBy(() -> LiveFormulas.assertAgree(workbook)).isInstanceOf(AssertionError.class);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            assertThat(LiveFormulas.assertAgree(workbook)).isEqualTo((int) trace.steps().stream()
                    .filter(step -> step.value().isNumber())
                    .count());
        }
    }

    @Test
    void a_changed_input_moves_every_formula_that_rests_on_it() throws IOException {
        Explanation trace = SyntheticRun.figures().allocation().trace().orElseThrow();
        try (XSSFWorkbook workbook = workbook(trace)) {
            Row money = row(workbook, "E");
            double before = row(workbook, "T0").getCell(5).getNumericCellValue();
            Cell value = money.getCell(4);
            value.setCellValue(2 * value.getNumericCellValue());
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            assertThat(row(workbook, "T0").getCell(5).getNumericCellValue())
                    .isCloseTo(2 * before, within(1e-12 * before));
        }
    }

    private static Row row(XSSFWorkbook workbook, String symbol) {
        for (Row row : workbook.getSheet(LiveFormulas.SHEET)) {
            Cell cell = row.getCell(1);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(symbol)) {
                return row;
            }
        }
        throw new AssertionError("no row of symbol " + symbol);
    }
}
