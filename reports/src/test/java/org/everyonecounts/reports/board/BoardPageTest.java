package org.everyonecounts.reports.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.reports.SyntheticOutlines;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.words.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a file: its order, its tables, its safety and its size. */
class BoardPageTest {
    private static final String PAGE =
            BoardPage.html(SyntheticRun.figures(), BoardRuns.asking("Note."), BoardRuns.EDITION);

    private static String visible(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?s)<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void the_same_run_gives_the_same_bytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("board.html");
        BoardPage.write(SyntheticRun.figures(), BoardRuns.asking("Note."), BoardRuns.EDITION, file);
        assertThat(Files.readString(file)).isEqualTo(PAGE);
    }

    @Test
    void sections_come_in_the_order_of_the_design() {
        String text = visible(PAGE);
        List<String> order = List.of(
                "Whether money follows need depends on how need is measured England",
                "So what",
                "What we do not know",
                "Change since last time",
                "In figures",
                "Four questions",
                "Money and need",
                "Where",
                "Confidence",
                "Outside tolerance below",
                "What would change this view",
                "Asked of the board",
                "Management information, not official statistics.",
                "Fingerprint");
        int at = 0;
        for (String heading : order.subList(1, order.size())) {
            int found = text.indexOf(heading, at);
            assertThat(found).as(heading).isGreaterThan(at);
            at = found;
        }
    }

    @Test
    void there_is_one_headline_one_of_each_landmark_and_every_section_has_a_name() {
        for (String tag : List.of("<h1>", "<main ", "<header>", "<footer>", "<html lang=\"en-GB\">", "<title>E")) {
            assertThat(count(PAGE, Pattern.quote(tag))).as(tag).isEqualTo(1);
        }
        Matcher sections =
                Pattern.compile("<section[^>]*aria-labelledby=\"([\\w-]+)\"").matcher(PAGE);
        int named = 0;
        while (sections.find()) {
            assertThat(count(PAGE, "<h2 id=\"" + sections.group(1) + "\"")).isEqualTo(1);
            named++;
        }
        assertThat(named).isEqualTo(count(PAGE, "<section")).isEqualTo(11);
    }

    @Test
    void pictures_have_title_description_and_a_table() {
        assertThat(count(PAGE, "<svg class=\"(chart|map)\"[^>]*role=\"img\" aria-labelledby=\"\\w+-title \\w+-desc\""))
                .isEqualTo(2);
        assertThat(count(PAGE, "<desc id=\"(chart|map)-desc\">\\w")).isEqualTo(2);
        assertThat(count(PAGE, "<details>")).isEqualTo(2);
        assertThat(count(PAGE, "<caption>")).isEqualTo(2);
        assertThat(count(PAGE, "<th scope=\"col\"")).isEqualTo(4 + 7 + 4);
    }

    @Test
    void nothing_is_loaded_and_no_script_runs() throws Exception {
        assertThat(PAGE)
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("<script")
                .doesNotContain("@import")
                .doesNotContain("url(h");
        assertThat(count(PAGE, "\\son\\w+=")).isZero();
        assertThat(count(PAGE, "\\sstyle=")).isZero();
        assertThat(count(PAGE, "<(img|link|iframe|object|embed|form|base)\\b")).isZero();
        String css = PAGE.substring(PAGE.indexOf("<style>") + 7, PAGE.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
        assertThat(unescaped(PAGE))
                .contains("default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(PAGE).results().map(link -> link.group(1)))
                .containsExactly("#main", "../report/everyone-counts_latest.xlsx");
    }

    @Test
    void a_board_member_meets_no_jargon_and_no_claim_of_cause() {
        String text = visible(PAGE).toLowerCase(Locale.UK);
        assertThat(Template.FORBIDDEN).noneMatch(text::contains);
        assertThat(List.of("inequity", "concentration", "kakwani", "gini", "theil", "horizontal"))
                .noneMatch(text::contains);
        assertThat(count(visible(PAGE), "\\b0\\.\\d{3}\\b")).isZero();
    }

    @Test
    void names_come_out_whole_and_as_text() {
        String script = "<script>alert('x')</script> & \"quotes\"";
        String welsh = "Llanfairpwllgwyngyll ŵŷâêîôû Ŵ 👩‍⚕️🏥";
        String longName = "Very long name of a place ".repeat(12).strip();
        String[] names = new String[106];
        for (int i = 0; i < names.length; i++) {
            names[i] = i % 3 == 0 ? script + " " + i : i % 3 == 1 ? welsh + " " + i : longName + " " + i;
        }
        String page = BoardPage.html(SyntheticRun.figuresWith(names), SyntheticRun.facts(), BoardRuns.EDITION);
        assertThat(page).doesNotContain("<script").doesNotContain("alert('x')</s");
        List<String> below = BoardRuns.content(SyntheticRun.figuresWith(names)).below().lines().stream()
                .map(BelowList.Line::name)
                .toList();
        assertThat(below).hasSize(5).anyMatch(name -> name.startsWith(script));
        String text = unescaped(page);
        assertThat(below).allMatch(text::contains);
    }

    @Test
    void what_the_board_is_asked_is_text_as_well() {
        String page = BoardPage.html(
                SyntheticRun.figures(), BoardRuns.asking("<b onclick='x()'>Decide</b>"), BoardRuns.EDITION);
        assertThat(page).doesNotContain("<b ").contains("&lt;b onclick=");
    }

    @Test
    void the_page_stays_small_whatever_the_outlines() {
        assertThat(PAGE.length()).isLessThan(100_000);
        Edition detailed = new Edition(SyntheticOutlines.boards(5_000), "../report/x.xlsx", false);
        assertThat(BoardPage.html(SyntheticRun.figures(), SyntheticRun.facts(), detailed)
                        .length())
                .isLessThan(400_000);
    }

    @Test
    void the_gallery_page_is_written_for_looking_at() throws IOException {
        Path gallery = Files.createDirectories(Path.of("target", "gallery")).resolve("board.html");
        BoardPage.write(SyntheticRun.figures(), SyntheticRun.facts(), BoardRuns.EDITION, gallery);
        assertThat(gallery).isNotEmptyFile();
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
