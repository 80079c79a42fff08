package org.everyonecounts.reports.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The page as a browser shows and prints it.
 *
 * <p>Looks at the page that the system property {@code everyonecounts.board} names, else at that of the made-up run. Skipped where
 * {@code chromium} or {@code chromedriver} is not on the path. Pictures of every view are left in {@code target/gallery}.
 */
@Tag("rendered")
class RenderedBoardTest {
    private static final String PROPERTY = "everyonecounts.board";
    private static final Path GALLERY = Path.of("target", "gallery");

    @TempDir
    static Path folder = Path.of("");

    private static Optional<ChromeDriver> driver = Optional.empty();
    private static String page = "";
    private static String areaPage = "";

    @BeforeAll
    static void open() throws IOException {
        Optional<File> browser = onPath("chromium").or(() -> onPath("google-chrome"));
        Optional<File> control = onPath("chromedriver");
        assumeTrue(browser.isPresent() && control.isPresent(), "no chromium and chromedriver on the path");
        String given = System.getProperty(PROPERTY);
        Path file = given == null ? folder.resolve("board.html") : Path.of(given);
        if (given == null) {
            BoardPage.write(SyntheticRun.figures(), BoardRuns.asking("Note the position."), BoardRuns.EDITION, file);
        }
        page = file.toUri().toString();
        Path area = folder.resolve("area.html");
        AreaPage.write(AreaRuns.account(), area);
        areaPage = area.toUri().toString();
        Files.createDirectories(GALLERY);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(browser.get())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--user-data-dir=" + folder.resolve("browser"));
        options.setCapability("goog:loggingPrefs", logs);
        driver = Optional.of(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(control.get())
                        .build(),
                options));
    }

    @AfterAll
    static void close() {
        driver.ifPresent(ChromeDriver::quit);
    }

    private static Optional<File> onPath(String program) {
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            File file = new File(place, program);
            if (file.canExecute()) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static ChromeDriver view(int width, String colours) {
        return view(page, width, colours);
    }

    private static ChromeDriver view(String page, int width, String colours) {
        ChromeDriver chrome = driver.orElseThrow();
        chrome.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        chrome.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        chrome.get(page);
        return chrome;
    }

    private static Object answer(ChromeDriver chrome, String script) {
        Object answer = chrome.executeScript(script);
        return answer == null ? "nothing" : answer;
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark", "320, light"})
    void nothing_sticks_out_and_axe_finds_no_violation(int width, String colours) throws IOException {
        look(page, "board", width, colours);
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark", "320, light"})
    void nothing_sticks_out_of_the_page_of_an_area_and_axe_finds_no_violation(int width, String colours)
            throws IOException {
        look(areaPage, "area", width, colours);
    }

    @Test
    void the_page_of_an_area_prints_to_a4_in_few_sheets() throws IOException {
        byte[] pdf = printed(view(areaPage, 1280, "light"));
        Files.write(GALLERY.resolve("area.pdf"), pdf);
        assertThat(pages(pdf)).isBetween(1L, 3L);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).containsPattern("/MediaBox\\s*\\[0 0 59[45]");
    }

    @Test
    void the_longest_ask_still_prints_to_one_page() throws IOException {
        String line = "Decide whether the money that is out of place should move faster; "
                .repeat(3)
                .substring(0, 132);
        String ask = String.join(
                "\n", List.of(line + line.substring(0, 14), line + line.substring(0, 14), line.substring(0, 104)));
        assertThat(ask).hasSizeBetween(390, 400);
        Path file = folder.resolve("asking.html");
        BoardPage.write(SyntheticRun.figures(), BoardRuns.asking(ask), BoardRuns.EDITION, file);
        assertThat(pages(printed(view(file.toUri().toString(), 1280, "light")))).isEqualTo(1);
    }

    private static void look(String page, String name, int width, String colours) throws IOException {
        ChromeDriver chrome = view(page, width, colours);
        String background = answer(chrome, "return getComputedStyle(document.body).backgroundColor")
                .toString();
        assertThat(background).isEqualTo(colours.equals("light") ? "rgb(255, 255, 255)" : "rgb(18, 23, 29)");
        shoot(chrome, name, width, colours);
        assertThat(answer(
                        chrome,
                        "document.querySelectorAll('details').forEach(d => d.open = true);"
                                + "return document.documentElement.scrollWidth"))
                .isEqualTo((long) width);
        chrome.executeScript(axe());
        Object violations = chrome.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
                + ".then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))"
                + ".concat(r.passes.length > 20 ? [] : ['only ' + r.passes.length + ' rules applied'])),"
                + " e => done(['axe failed: ' + e]))");
        assertThat(violations).isEqualTo(List.of());
    }

    private static void shoot(ChromeDriver chrome, String name, int width, String colours) throws IOException {
        Object height = answer(chrome, "return document.documentElement.scrollHeight");
        chrome.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        Files.write(
                GALLERY.resolve(name + "_" + width + "_" + colours + ".png"), chrome.getScreenshotAs(OutputType.BYTES));
    }

    private static String axe() throws IOException {
        try (InputStream in = RenderedBoardTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).as("axe-core in the test class path").isNotNull();
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_page_asks_the_network_for_nothing() {
        ChromeDriver chrome = view(1280, "light");
        chrome.manage().logs().get(LogType.PERFORMANCE);
        chrome.get(page);
        List<String> asked = chrome.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .toList();
        assertThat(asked).hasSize(1).allMatch(message -> message.contains(page));
        assertThat(answer(chrome, "return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
        assertThat(chrome.manage().logs().get(LogType.BROWSER).getAll())
                .as("complaints of the content security policy")
                .isEmpty();
    }

    @Test
    void names_of_300_letters_neither_stick_out_nor_need_a_second_page() throws IOException {
        String[] names = new String[106];
        for (int i = 0; i < names.length; i++) {
            names[i] =
                    (i % 2 == 0 ? "A very long name of a place " : "Llanfairpwllgwyngyllgogerychwyrn").repeat(11) + i;
        }
        Path file = folder.resolve("long.html");
        BoardPage.write(SyntheticRun.figuresWith(names), SyntheticRun.facts(), BoardRuns.EDITION, file);
        String usual = page;
        page = file.toUri().toString();
        try {
            ChromeDriver chrome = view(390, "light");
            assertThat(answer(chrome, "return document.documentElement.scrollWidth"))
                    .isEqualTo(390L);
            assertThat(pages(printed(view(1280, "light")))).isEqualTo(1);
        } finally {
            page = usual;
        }
    }

    @Test
    void it_prints_to_one_page_of_a4() throws IOException {
        byte[] pdf = printed(view(1280, "light"));
        Files.write(GALLERY.resolve("board.pdf"), pdf);
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .containsPattern("/MediaBox\\s*\\[0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?\\]");
    }

    private static byte[] printed(ChromeDriver chrome) {
        Object data = chrome.executeCdpCommand(
                        "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                .getOrDefault("data", "");
        return Base64.getDecoder().decode(data.toString());
    }

    private static long pages(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
