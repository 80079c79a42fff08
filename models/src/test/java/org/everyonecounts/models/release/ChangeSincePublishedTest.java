package org.everyonecounts.models.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** Changes since the run published last, by hand: two regions of 400 and 600 people that spend and need as much as they have people. */
class ChangeSincePublishedTest {
    private static final ChangeLimits LIMITS = new ChangeLimits(0.05, 0.25, 0.25);

    private static PublishedDistance area(String period, String level, String code, double people, double pounds) {
        return new PublishedDistance(
                period,
                level,
                "care",
                code,
                Figure.of(people),
                Figure.of(pounds),
                Figure.of(people / 1000),
                Figure.of(1));
    }

    private static List<PublishedDistance> two(String period, double north, double south) {
        return List.of(area(period, "region", "N", north, north), area(period, "region", "S", south, south));
    }

    private static Check check(String id, List<PublishedDistance> now, List<PublishedDistance> before) {
        return new ChangeSincePublished(List.of("nation", "region", "icb"), LIMITS)
                .checks(now, before).stream()
                        .filter(check -> check.id().equals(id + ".care"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void forty_people_more_among_a_thousand_are_four_per_cent_and_pass() {
        Check people = check("change_people", two("2021/22", 440, 600), two("2021/22", 400, 600));
        assertThat(people.status()).isEqualTo(Check.Status.PASSED);
        assertThat(people.tested()).isEqualTo(1);
        assertThat(people.message()).contains("2021/22 1040, before 1000 (+4.00 %, at most 5.00 %)");
    }

    @Test
    void a_region_that_is_lost_is_forty_per_cent_of_the_people_and_of_the_pounds_and_counted_among_the_areas() {
        List<PublishedDistance> now = List.of(area("2021/22", "region", "S", 600, 600));
        for (String id : List.of("change_people", "change_pounds")) {
            Check lost = check(id, now, two("2021/22", 400, 600));
            assertThat(lost.status()).as(id).isEqualTo(Check.Status.FAILED);
            assertThat(lost.severity()).isEqualTo(Check.Severity.ERROR);
            assertThat(lost.failed()).isEqualTo(1);
            assertThat(lost.message()).contains("600, before 1000 (-40.00 %");
        }
        Check areas = check("change_area", now, two("2021/22", 400, 600));
        assertThat(areas.status()).isEqualTo(Check.Status.PASSED);
        assertThat(areas.message()).contains("1 areas are in one of the two runs only");
        assertThat(check("change_area", two("2021/22", 400, 600), now).message())
                .contains("1 areas are in one of the two runs only");
    }

    @Test
    void an_area_whose_share_moves_by_more_than_a_quarter_is_named_with_its_old_and_new_share() {
        Check areas = check("change_area", two("2021/22", 301, 699), two("2021/22", 400, 600));
        assertThat(areas.status()).isEqualTo(Check.Status.PASSED);
        Check more = check("change_area", two("2021/22", 299, 701), two("2021/22", 400, 600));
        assertThat(more.status()).isEqualTo(Check.Status.FAILED);
        assertThat(more.failed()).isEqualTo(1);
        assertThat(more.tested()).isEqualTo(4);
        assertThat(more.message()).contains("target share of N, 2021/22 0.299000, before 0.400000 (-25.25 %");
    }

    @Test
    void at_most_five_areas_are_named_and_the_others_counted() {
        List<PublishedDistance> now = new ArrayList<>();
        List<PublishedDistance> before = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            now.add(area("2021/22", "icb", "Q" + i, 20, 100));
            before.add(area("2021/22", "icb", "Q" + i, 10, 100));
        }
        Check areas = check("change_area", now, before);
        assertThat(areas.failed()).isEqualTo(7);
        assertThat(areas.message()).contains("; and 2 more");
    }

    @Test
    void a_new_year_may_move_by_the_limit_of_each_year_between() {
        List<PublishedDistance> before = two("2021/22", 400, 600);
        assertThat(check("change_people", two("2022/23", 459, 640), before).status())
                .isEqualTo(Check.Status.FAILED);
        Check twoYears = check("change_people", two("2023/24", 459, 640), before);
        assertThat(twoYears.status()).isEqualTo(Check.Status.PASSED);
        assertThat(twoYears.message()).contains("2023/24 against 2021/22 1099, before 1000 (+9.90 %, at most 10.00 %)");
    }

    @Test
    void of_several_periods_each_is_held_against_itself() {
        List<PublishedDistance> before = new ArrayList<>(two("2020/21", 300, 600));
        before.addAll(two("2021/22", 400, 600));
        List<PublishedDistance> now = new ArrayList<>(two("2020/21", 200, 600));
        now.addAll(two("2021/22", 400, 600));
        Check people = check("change_people", now, before);
        assertThat(people.tested()).isEqualTo(2);
        assertThat(people.failed()).isEqualTo(1);
        assertThat(people.message()).contains("2020/21 800, before 900");
    }

    @Test
    void from_nought_every_change_is_too_much_but_nought_stays_nought() {
        List<PublishedDistance> nothing = two("2021/22", 0, 0);
        assertThat(check("change_people", two("2021/22", 1, 0), nothing).message())
                .contains("1, before 0 (from nought");
        assertThat(check("change_people", nothing, nothing).status()).isEqualTo(Check.Status.PASSED);
    }

    @Test
    void an_area_without_a_number_is_not_compared_but_counted() {
        PublishedDistance hidden = new PublishedDistance(
                "2021/22",
                "region",
                "care",
                "N",
                Figure.of(400),
                Figure.of(400),
                Figure.SUPPRESSED,
                Figure.NOT_AVAILABLE);
        List<PublishedDistance> now = List.of(hidden, area("2021/22", "region", "S", 600, 600));
        Check areas = check("change_area", now, two("2021/22", 400, 600));
        assertThat(areas.tested()).isEqualTo(2);
        assertThat(areas.message()).contains("1 areas are in one of the two runs only or have no number");
        assertThat(check("change_area", two("2021/22", 400, 600), now).tested()).isEqualTo(2);
    }

    @Test
    void a_first_run_a_new_scheme_and_other_levels_are_not_compared() {
        List<PublishedDistance> now = two("2021/22", 400, 600);
        assertThat(check("change_people", now, List.of()).message()).contains("are not compared");
        List<PublishedDistance> otherLevel = List.of(area("2021/22", "icb", "Q", 900, 900));
        Check people = check("change_people", now, otherLevel);
        assertThat(people.status()).isEqualTo(Check.Status.PASSED);
        assertThat(people.tested()).isZero();
        PublishedDistance elsewhere = new PublishedDistance(
                "2021/22", "region", "dental", "N", Figure.of(1), Figure.of(1), Figure.of(1), Figure.of(1));
        assertThat(check("change_people", now, List.of(elsewhere)).message())
                .contains("1 schemes that only the run published last has");
    }

    @Test
    void a_limit_below_nought_is_none() {
        assertThatThrownBy(() -> new ChangeLimits(0.05, -0.1, 0.25)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> new ChangeLimits(Double.NaN, 0.1, 0.25)).isInstanceOf(IllegalArgumentException.class);
    }
}
