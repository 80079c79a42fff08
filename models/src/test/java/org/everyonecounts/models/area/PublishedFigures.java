package org.everyonecounts.models.area;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Published figures in the folder {@code shared} beside the project; tests that need them are skipped where it is absent. */
public final class PublishedFigures {
    private static final Path SHARED = Path.of("..", "..", "shared");

    private PublishedFigures() {}

    /** The rows of a CSV file of that folder, plain or gzip, by column name; quoted cells are names and read as {@code text}. */
    public static List<Map<String, String>> rows(String file) {
        Path path = SHARED.resolve(file);
        assumeTrue(Files.exists(path), "skipped: " + file + " is not in the folder shared beside the project");
        try {
            List<String> lines = lines(path);
            String[] header = lines.get(0).split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.replaceAll("\"[^\"]*\"", "text").split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path path) throws IOException {
        if (!path.toString().endsWith(".gz")) {
            return Files.readAllLines(path);
        }
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /** The cell of a row. */
    public static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** Payments to general practice of 106 sub-ICB locations in nine years, and published allocations of 42 ICBs in two. */
    public static HealthData everything() {
        DataBuilder builder = new DataBuilder("nation", "region", "icb", "sub_icb").area("ENG", "nation", "");
        List<String> known = new ArrayList<>();
        for (Map<String, String> row : rows("data/clean/sicbl106_gp_payments_need_panel_2014-15_to_2022-23.csv")) {
            String region = cell(row, "region_code");
            String icb = cell(row, "icb_ods");
            String code = cell(row, "sicbl_ods");
            String period = cell(row, "financial_year");
            if (!known.contains(region)) {
                known.add(region);
                builder.area(region, "region", "ENG");
            }
            if (!known.contains(icb)) {
                known.add(icb);
                builder.area(icb, "icb", region);
            }
            if (!known.contains(code)) {
                known.add(code);
                builder.area(code, "sub_icb", icb).score("IMD 2019", code, cell(row, "imd2019_score_popweighted"));
            }
            BigDecimal drugs = new BigDecimal(cell(row, "dispensing_and_drugs"));
            BigDecimal gross = new BigDecimal(cell(row, "gp_payments_total"));
            builder.people(period, "registered", code, cell(row, "registered"))
                    .weighted(period, "carr_hill", code, cell(row, "weighted_carr_hill"))
                    .index(period, "primary_medical_final", code, cell(row, "need_index_pmc_2022_23"))
                    .pounds(period, "gp_payments", code, gross.subtract(drugs).toPlainString())
                    .pounds(period, "dispensing_and_drugs", code, drugs.toPlainString());
            if (period.equals("2019/20")) {
                builder.people(period, "resident", code, cell(row, "population_mid2019"));
            }
        }
        for (Map<String, String> row : rows("data/clean/icb_allocations_2023-24_to_2024-25.csv")) {
            String period = cell(row, "financial_year");
            String code = cell(row, "icb_ods");
            boolean core = cell(row, "stream").equals("core");
            builder.allocation(
                    period,
                    cell(row, "stream"),
                    code,
                    thousands(cell(row, "baseline_gbp_k")),
                    thousands(cell(row, "target_gbp_k")),
                    cell(row, "base_growth"),
                    cell(row, "convergence"),
                    thousands(cell(row, "recurrent_allocation_gbp_k")),
                    cell(row, "closing_dft"));
            if (core) {
                builder.people(period, "registered", code, cell(row, "population"))
                        .weighted(period, "core_overall", code, cell(row, "wp_overall_core"))
                        .weighted(period, "primary_medical_final", code, cell(row, "wp_primary_medical_final"));
            }
        }
        return builder.breakAt("gp_payments", "", "2016/17").build();
    }

    private static String thousands(String amount) {
        return new BigDecimal(amount).movePointRight(3).toPlainString();
    }
}
