package org.everyonecounts.models.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A level of own places above the areas that they are made of. */
class OwnPlacesTest {
    private static final Geography AREAS = Geography.of(
            List.of("nation", "region", "icb"),
            List.of(
                    new Area("ENG", "England", "nation", null),
                    new Area("Y1", "North", "region", "ENG"),
                    new Area("Y2", "South", "region", "ENG"),
                    new Area("A", "Alder", "icb", "Y1"),
                    new Area("B", "Birch", "icb", "Y1"),
                    new Area("C", "Cedar", "icb", "Y2")));

    private static OwnPlace place(String code, String... members) {
        return new OwnPlace(code, "Place " + code, List.of(members));
    }

    @Test
    void a_place_stands_between_its_areas_and_what_was_above_them() {
        Geography placed = AREAS.withPlaces("place", "icb", List.of(place("p", "A", "B"), place("q", "C")));
        assertThat(placed.levels()).containsExactly("nation", "region", "place", "icb");
        assertThat(placed.ancestorAt("A", "place")).map(Area::code).contains("p");
        assertThat(placed.ancestorAt("A", "region")).map(Area::code).contains("Y1");
        assertThat(placed.find("q")).map(Area::parentCode).contains("Y2");
        assertThat(placed.members("place", "icb")).containsEntry("p", List.of("A", "B"));
        assertThat(placed.members("region", "icb")).isEqualTo(AREAS.members("region", "icb"));
    }

    @Test
    void regions_stay_the_regions_also_where_places_are_made_of_them() {
        assertThat(AREAS.regionLevel()).isEqualTo("region");
        Geography above = AREAS.withPlaces("place", "region", List.of(place("p", "Y1", "Y2")));
        assertThat(above.levels()).containsExactly("nation", "place", "region", "icb");
        assertThat(above.regionLevel()).isEqualTo("region");
        Geography below = AREAS.withPlaces("place", "icb", List.of(place("p", "A", "B"), place("q", "C")));
        assertThat(below.regionLevel()).isEqualTo("region");
    }

    @Test
    void what_cannot_be_summed_is_refused() {
        refused("Y1 and Y2", "place", "icb", place("p", "A", "C"), place("q", "B"));
        refused("must be once", "place", "icb", place("p", "A", "B"));
        refused("must be once", "place", "icb", place("p", "A", "B"), place("q", "B"), place("r", "C"));
        refused("level icb", "place", "icb", place("p", "A", "Y1"));
        refused("given twice", "place", "icb", place("A", "A", "B"), place("q", "C"));
        refused("not possible", "place", "nation", place("p", "ENG"));
        refused("not possible", "region", "icb", place("p", "A", "B"), place("q", "C"));
        assertThatThrownBy(() -> place("p")).hasMessageContaining("no areas");
    }

    private static void refused(String why, String level, String finer, OwnPlace... places) {
        assertThatThrownBy(() -> AREAS.withPlaces(level, finer, List.of(places)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
