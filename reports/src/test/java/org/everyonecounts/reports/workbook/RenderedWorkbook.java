package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook turned into pages by LibreOffice and read back: which pages belong to which sheet, their words, and pictures of them. */
final class RenderedWorkbook {
    /**
     * One page.
     *
     * @param number its place in the print, from 1
     * @param words its text, one blank between words
     * @param filled how far down its lowest word stands, as a part of its height
     */
    record Page(int number, String words, double filled) {}

    private static final Pattern HEIGHT = Pattern.compile("<page width=\"[0-9.]+\" height=\"([0-9.]+)\"");
    private static final Pattern LOWEST = Pattern.compile("yMax=\"([0-9.]+)\"");

    private final Path folder;
    private final Map<String, List<Page>> pages = new LinkedHashMap<>();
    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    private RenderedWorkbook(Path folder) {
        this.folder = folder;
    }

    static boolean isPossible() throws InterruptedException {
        return found("soffice") && found("pdftotext") && found("pdftoppm");
    }

    /** Prints a workbook into a folder of its own. */
    static RenderedWorkbook of(Path workbook, Path folder) throws Exception {
        RenderedWorkbook rendered = new RenderedWorkbook(folder);
        Files.copy(workbook, folder.resolve("workbook.xlsx"));
        rendered.call(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                "pdf",
                "workbook.xlsx");
        rendered.call("pdftotext", "-enc", "UTF-8", "workbook.pdf", "workbook.txt");
        rendered.call("pdftotext", "-bbox", "-enc", "UTF-8", "workbook.pdf", "workbook.html");
        rendered.split(rendered.printed());
        return rendered;
    }

    private List<Page> printed() throws IOException {
        String[] texts = Files.readString(folder.resolve("workbook.txt"), StandardCharsets.UTF_8)
                .split("\f");
        String[] places = Files.readString(folder.resolve("workbook.html"), StandardCharsets.UTF_8)
                .split("</page>");
        List<Page> printed = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            double height = numbers(HEIGHT, places[i]).get(0);
            double lowest = numbers(LOWEST, places[i]).stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            printed.add(new Page(i + 1, words(texts[i]), lowest / height));
        }
        return printed;
    }

    private static List<Double> numbers(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> Double.valueOf(found.group(1)))
                .toList();
    }

    /** A sheet begins on the page that begins with its title. */
    private void split(List<Page> printed) throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(folder.resolve("workbook.xlsx").toString())) {
            int page = 0;
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                XSSFSheet sheet = book.getSheetAt(s);
                List<Page> own = new ArrayList<>();
                String next = s + 1 < book.getNumberOfSheets() ? title(book.getSheetAt(s + 1)) : null;
                assertThat(printed.get(page).words())
                        .as("first page of %s", sheet.getSheetName())
                        .startsWith(title(sheet));
                do {
                    own.add(printed.get(page++));
                } while (page < printed.size()
                        && (next == null || !printed.get(page).words().startsWith(next)));
                pages.put(sheet.getSheetName(), own);
                for (XSSFTable table : sheet.getTables()) {
                    headers.put(
                            sheet.getSheetName(),
                            table.getColumns().stream()
                                    .map(column -> words(column.getName()))
                                    .toList());
                }
            }
            assertThat(page).as("pages that belong to a sheet").isEqualTo(printed.size());
        }
    }

    private static String title(XSSFSheet sheet) {
        return words(sheet.getRow(0).getCell(0).getStringCellValue());
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Pages by the name of their sheet, in workbook order. */
    Map<String, List<Page>> pages() {
        return pages;
    }

    List<Page> pagesOf(String sheet) {
        return pages.getOrDefault(sheet, List.of());
    }

    /** Headers of the table of each sheet that has one. */
    Map<String, List<String>> headers() {
        return headers;
    }

    /** A picture of a page, 100 dots an inch. */
    BufferedImage picture(Page page) throws Exception {
        String number = Integer.toString(page.number());
        call(
                "pdftoppm",
                "-r",
                "100",
                "-f",
                number,
                "-l",
                number,
                "-singlefile",
                "-png",
                "workbook.pdf",
                "page" + number);
        return ImageIO.read(folder.resolve("page" + number + ".png").toFile());
    }

    private static boolean found(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, program.equals("soffice") ? "--version" : "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(60, TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        }
    }

    private void call(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("call.log").toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS))
                .as("%s ends", command[0])
                .isTrue();
        assertThat(process.exitValue())
                .as(() -> command[0] + " succeeds: " + command[command.length - 1])
                .isZero();
    }
}
