package org.everyonecounts.models.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Areas as a forest. */
class GeographyTest {
    private static DataBuilder country() {
        return new DataBuilder("nation", "region", "icb")
                .area("ENG", "nation", "")
                .area("R1", "region", "ENG")
                .area("B", "icb", "R1")
                .area("A", "icb", "R1")
                .area("C", "icb", "ENG");
    }

    @Test
    void areas_are_in_code_order_and_know_what_holds_them() {
        Geography geography = country().geography();
        assertThat(geography.areasAt("icb")).extracting(Area::code).containsExactly("A", "B", "C");
        assertThat(geography.areas()).hasSize(5);
        assertThat(geography.nationLevel()).isEqualTo("nation");
        assertThat(geography.ancestorAt("A", "region")).map(Area::code).contains("R1");
        assertThat(geography.ancestorAt("A", "icb")).map(Area::code).contains("A");
        assertThat(geography.ancestorAt("C", "region"))
                .as("a parent may be two levels up")
                .isEmpty();
        assertThat(geography.ancestorAt("nowhere", "region")).isEmpty();
        assertThat(geography.members("region", "icb")).containsExactly(java.util.Map.entry("R1", List.of("A", "B")));
        assertThat(geography.atOrAbove("region", "icb")).isTrue();
        assertThat(geography.atOrAbove("icb", "region")).isFalse();
    }

    @Test
    void what_is_not_a_forest_is_refused_by_name() {
        assertThatThrownBy(() -> country().area("X", "county", "ENG").geography())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("county");
        assertThatThrownBy(() -> country().area("A", "icb", "R1").geography())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> country().area("X", "icb", "nowhere").geography())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> country().area("X", "region", "A").geography())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("coarser");
    }
}
