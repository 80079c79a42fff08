package org.everyonecounts.reports.accessibility.xlsx;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour as a screen shows it.
 *
 * @param red 0 to 255; likewise {@code green} and {@code blue}
 */
public record Rgb(int red, int green, int blue) {
    public static final Rgb BLACK = new Rgb(0, 0, 0);
    public static final Rgb WHITE = new Rgb(255, 255, 255);

    public Rgb {
        if (red < 0 || red > 255 || green < 0 || green > 255 || blue < 0 || blue > 255) {
            throw new IllegalArgumentException(
                    "colour is " + red + ", " + green + ", " + blue + "; each part must be 0 to 255");
        }
    }

    /** Reads six hexadecimal digits, or eight of which the first two, the opacity, are left out. */
    public static Optional<Rgb> parse(String hex) {
        if (!hex.matches("([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}")) {
            return Optional.empty();
        }
        int colour = Integer.parseInt(hex.substring(hex.length() - 6), 16);
        return Optional.of(new Rgb(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF));
    }

    /**
     * Relative luminance by WCAG 2.2: {@code 0.2126 R + 0.7152 G + 0.0722 B} of the linear parts, 0 for black to 1 for white. A part
     * {@code c} from 0 to 1 is linear as {@code c/12.92} up to 0.04045, else {@code ((c + 0.055)/1.055)^2.4}.
     */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Contrast ratio by WCAG 2.2: {@code (L1 + 0.05)/(L2 + 0.05)} with the lighter first; 1 for the same colour, 21 for black on white. */
    public double contrast(Rgb other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** This colour seen through: {@code opacity} 1 hides what is behind, 0 shows only that. */
    public Rgb over(Rgb behind, double opacity) {
        return new Rgb(
                mix(red, behind.red, opacity), mix(green, behind.green, opacity), mix(blue, behind.blue, opacity));
    }

    private static int mix(int front, int back, double share) {
        return (int) Math.round(front * share + back * (1 - share));
    }

    /** The same hue and saturation with lightness {@code lightness × factor + offset}, held between 0 and 1. */
    Rgb lightness(double factor, double offset) {
        double r = red / 255.0;
        double g = green / 255.0;
        double b = blue / 255.0;
        double high = Math.max(r, Math.max(g, b));
        double low = Math.min(r, Math.min(g, b));
        double light = (high + low) / 2;
        double span = high - low;
        double saturation = span == 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
        double changed = Math.max(0, Math.min(1, light * factor + offset));
        double chroma = (1 - Math.abs(2 * changed - 1)) * saturation;
        double scale = span == 0 ? 0 : chroma / span;
        double middle = (high + low) / 2;
        return new Rgb(
                part(changed + (r - middle) * scale),
                part(changed + (g - middle) * scale),
                part(changed + (b - middle) * scale));
    }

    private static int part(double share) {
        return (int) Math.max(0, Math.min(255, Math.round(share * 255)));
    }

    /** Six hexadecimal digits in capitals. */
    public String hex() {
        return String.format(Locale.ROOT, "%02X%02X%02X", red, green, blue);
    }

    @Override
    public String toString() {
        return "#" + hex();
    }
}
