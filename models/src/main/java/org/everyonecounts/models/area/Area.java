package org.everyonecounts.models.area;

import org.jspecify.annotations.Nullable;

/**
 * One area of the country.
 *
 * @param code its code, text with leading zeros kept ({@code 00L}, {@code QHM}, {@code Y63}, {@code ENG})
 * @param name its name as published
 * @param level its level, such as {@code icb}
 * @param parentCode the area above it; null for the nation
 */
public record Area(
        String code, String name, String level, @Nullable String parentCode) {}
