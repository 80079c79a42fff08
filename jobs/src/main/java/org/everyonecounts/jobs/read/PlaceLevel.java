package org.everyonecounts.jobs.read;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.OwnPlace;
import org.everyonecounts.models.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * Own places as a level of the areas, directly above the areas that they are made of.
 *
 * <p>Areas that the file does not name are in a place "Rest of …" of the area above them, so that places sum to what is above.
 */
final class PlaceLevel {
    static final String CHECK = "areas_in_no_place";
    private static final String CODE = "place-";
    private static final int LONGEST_CODE = 48;

    private final OwnPlaces file;
    private final Geography areas;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, OwnPlaces.Line> firstOfPlace = new LinkedHashMap<>();
    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private int inNoPlace;
    private int rests;

    private PlaceLevel(OwnPlaces file, Geography areas) {
        this.file = file;
        this.areas = areas;
    }

    /** The areas with their places, and how many areas are in none of them. */
    record Placed(Geography geography, Check check) {}

    /**
     * @param areas the areas of today
     * @param ended codes that are in use no more
     * @throws Fault exit 2 when the package has a level of that name, exit 3 when the places cannot be summed
     */
    static Placed of(OwnPlaces file, Geography areas, Set<String> ended) {
        if (areas.levels().contains(PackageDescriptor.PLACE_LEVEL)) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            "the package has a level " + PackageDescriptor.PLACE_LEVEL + " of its own",
                            "--places adds a level of that name",
                            "leave --places out, or rename the level of the package"));
        }
        return new PlaceLevel(file, areas).placed(ended);
    }

    private Placed placed(Set<String> ended) {
        file.lines().forEach(line -> take(line, ended));
        OwnPlaces.refuse(problems);
        String level = area(file.lines().get(0)).level();
        List<OwnPlace> places = new ArrayList<>();
        Map<String, String> names = new TreeMap<>();
        members.forEach((name, codes) -> places.add(new OwnPlace(code(name, names), name, codes)));
        places.addAll(rest(level, names));
        OwnPlaces.refuse(problems);
        return new Placed(areas.withPlaces(PackageDescriptor.PLACE_LEVEL, level, places), check(level));
    }

    private Area area(OwnPlaces.Line line) {
        return areas.find(line.area()).orElseThrow();
    }

    private void take(OwnPlaces.Line line, Set<String> ended) {
        Optional<Area> found = areas.find(line.area());
        if (found.isEmpty()) {
            problems.add(unknown(line, ended));
            return;
        }
        Area area = found.get();
        if (area.level().equals(areas.nationLevel())) {
            problems.add(problem(
                    line,
                    "area " + line.area() + " is the nation",
                    "A place is a part of the nation",
                    "name areas of a finer level"));
            return;
        }
        Optional<Area> first = firstOfPlace.values().stream().findFirst().map(this::area);
        if (first.isPresent() && !first.get().level().equals(area.level())) {
            problems.add(problem(
                    line,
                    "area " + line.area() + " is of level " + area.level() + ", but "
                            + first.get().code() + " in line "
                            + firstOfPlace.values().iterator().next().line() + " is of level "
                            + first.get().level(),
                    "Places are made of areas of one level, so that none is counted twice",
                    "name areas of level " + first.get().level() + " only"));
            return;
        }
        OwnPlaces.@Nullable Line before = firstOfPlace.putIfAbsent(line.place(), line);
        if (before != null && !Objects.equals(area(before).parentCode(), area.parentCode())) {
            problems.add(problem(
                    line,
                    "place \"" + Finding.cut(line.place()) + "\" crosses a border: " + line.area() + " is in "
                            + above(area) + ", " + before.area() + " in line " + before.line() + " is in "
                            + above(area(before)),
                    "A place in two areas could not be summed into either",
                    "make two places of it, one for each"));
            return;
        }
        members.computeIfAbsent(line.place(), name -> new ArrayList<>()).add(line.area());
    }

    private Problem unknown(OwnPlaces.Line line, Set<String> ended) {
        if (ended.contains(line.area())) {
            return problem(
                    line,
                    "area " + line.area() + " is in use no more",
                    "Places are made of the areas of today",
                    "write the code that took its place in area_changes");
        }
        Set<String> codes = new TreeSet<>();
        areas.areas().forEach(area -> codes.add(area.code()));
        return problem(
                line,
                "area \"" + Finding.cut(line.area()) + "\" is not known",
                "Places are made of areas of the package",
                Nearest.to(line.area(), codes)
                        .map(near -> "write \"" + near + "\", the nearest known one")
                        .orElse("write a code as it stands in areas"));
    }

    private String above(Area area) {
        @Nullable String parent = area.parentCode();
        return parent == null ? "no area" : areas.find(parent).map(Area::name).orElse(parent) + " (" + parent + ")";
    }

    private Problem problem(OwnPlaces.Line line, String what, String why, String fix) {
        return new Problem(what, file.shown(), line.line(), OwnPlaces.AREA, why, fix);
    }

    /**
     * The code of a place: its name in small letters, what is neither letter nor digit as hyphens; with a mark made of the whole name where
     * little or too much would be left of it.
     */
    private String code(String name, Map<String, String> names) {
        String words = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
        String code = CODE + words;
        if (words.isEmpty() || code.length() > LONGEST_CODE) {
            String mark = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .substring(0, 8);
            int cut = Math.min(code.length(), LONGEST_CODE - mark.length() - 1);
            cut = Character.isHighSurrogate(code.charAt(cut - 1)) ? cut - 1 : cut;
            code = code.substring(0, cut).replaceAll("-$", "") + "-" + mark;
        }
        OwnPlaces.Line line = Objects.requireNonNull(firstOfPlace.get(name));
        @Nullable String other = names.putIfAbsent(code, name);
        if (other != null) {
            problems.add(new Problem(
                    "places \"" + Finding.cut(other) + "\" and \"" + Finding.cut(name)
                            + "\" differ in neither letters nor digits",
                    file.shown(),
                    line.line(),
                    OwnPlaces.PLACE,
                    "They would have the same code, " + code,
                    "spell them alike if they are one place, else name them more differently"));
        } else if (areas.find(code).isPresent()) {
            problems.add(new Problem(
                    "the code of place \"" + Finding.cut(name) + "\" would be " + code + ", which is an area",
                    file.shown(),
                    line.line(),
                    OwnPlaces.PLACE,
                    "A code means one area",
                    "give the place another name"));
        }
        return code;
    }

    /** One place for each area above whose members the file does not all name. */
    private List<OwnPlace> rest(String level, Map<String, String> names) {
        Set<String> named = new TreeSet<>();
        members.values().forEach(named::addAll);
        Map<String, List<String>> left = new TreeMap<>();
        for (Area area : areas.areasAt(level)) {
            if (!named.contains(area.code())) {
                left.computeIfAbsent(Objects.requireNonNullElse(area.parentCode(), ""), parent -> new ArrayList<>())
                        .add(area.code());
                inNoPlace++;
            }
        }
        rests = left.size();
        List<OwnPlace> places = new ArrayList<>();
        left.forEach((parent, codes) -> {
            String code = CODE + "rest" + (parent.isEmpty() ? "" : "-of-" + parent);
            String above = parent.isEmpty()
                    ? "areas that are in no other"
                    : areas.find(parent).map(Area::name).orElse(parent);
            if (names.putIfAbsent(code, above) != null || areas.find(code).isPresent()) {
                problems.add(Problem.of(
                        file.shown(),
                        "the rest of " + above + " would have the code " + code + ", which is taken",
                        "A code means one area",
                        "rename the place of that code"));
            }
            places.add(new OwnPlace(code, "Rest of " + above, codes));
        });
        return places;
    }

    private Check check(String level) {
        int all = areas.areasAt(level).size();
        return Verdict.warning(
                CHECK,
                all,
                inNoPlace,
                inNoPlace == 0
                        ? "Every area of level " + level + " is in a place of " + file.shown() + "."
                        : inNoPlace + " of " + all + " areas of level " + level + " are in no place of " + file.shown()
                                + ". They stand in " + rests + (rests == 1 ? " place" : " places")
                                + " named \"Rest of …\", so that places sum to what is above them. Name them in the file if they"
                                + " should stand elsewhere.");
    }
}
