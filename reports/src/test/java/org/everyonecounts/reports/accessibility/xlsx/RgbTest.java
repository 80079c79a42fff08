package org.everyonecounts.reports.accessibility.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast ratios worked out apart from this program, from the WCAG 2.2 definition in double precision. */
final class RgbTest {
    @ParameterizedTest
    @CsvSource({
        "000000, 21",
        "FFFFFF, 1",
        "767676, 4.542224959605253",
        "777777, 4.478089453577214",
        "12436D, 10.246866916779785",
        "28A197, 3.165012913456143",
        "801650, 9.774533991909939",
        "F46A25, 3.0281412614359113",
        "FF0000, 3.9984767707539985"
    })
    void contrast_against_white(String hex, double ratio) {
        assertThat(Rgb.parse(hex).orElseThrow().contrast(Rgb.WHITE)).isCloseTo(ratio, within(1e-9));
    }

    @Test
    void contrast_is_the_same_both_ways() {
        Rgb one = new Rgb(18, 67, 109);
        Rgb other = new Rgb(244, 106, 37);
        assertThat(one.contrast(other)).isEqualTo(other.contrast(one));
    }

    @Test
    void eight_digits_are_opacity_and_colour() {
        assertThat(Rgb.parse("FF12436D")).contains(new Rgb(0x12, 0x43, 0x6D));
        assertThat(Rgb.parse("12436D")).contains(new Rgb(0x12, 0x43, 0x6D));
        assertThat(Rgb.parse("#12436D")).isEmpty();
        assertThat(Rgb.parse("12436")).isEmpty();
    }

    @Test
    void half_seen_through_is_half_way() {
        assertThat(Rgb.BLACK.over(Rgb.WHITE, 0.5)).isEqualTo(new Rgb(128, 128, 128));
        assertThat(Rgb.BLACK.over(Rgb.WHITE, 1)).isEqualTo(Rgb.BLACK);
        assertThat(Rgb.BLACK.over(Rgb.WHITE, 0)).isEqualTo(Rgb.WHITE);
    }

    @Test
    void lightness_keeps_the_hue() {
        Rgb blue = new Rgb(0x44, 0x72, 0xC4);
        assertThat(blue.lightness(1, 0)).isEqualTo(blue);
        assertThat(blue.lightness(0, 0)).isEqualTo(Rgb.BLACK);
        assertThat(blue.lightness(0, 1)).isEqualTo(Rgb.WHITE);
        // Worked out apart from this program, through hue, lightness and saturation.
        assertThat(blue.lightness(0.4, 0.6)).isEqualTo(new Rgb(0xB4, 0xC7, 0xE7));
        assertThat(blue.lightness(0.75, 0)).isEqualTo(new Rgb(0x2F, 0x55, 0x97));
    }

    @Test
    void a_part_above_255_is_refused() {
        assertThatThrownBy(() -> new Rgb(0, 256, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("256");
    }
}
