package org.everyonecounts.jobs.measuring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.models.equity.ResidualError;
import org.everyonecounts.models.equity.SlopeConvention;
import org.everyonecounts.models.equity.catalogue.Bounds;
import org.everyonecounts.models.equity.catalogue.MeasureOptions;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Better;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.End;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.jspecify.annotations.Nullable;

/** Makes a request of what was written on the command line, and refuses what contradicts itself, with exit code 2. */
public final class RequestReader {
    private static final String CLUSTER = "cluster:";
    private static final int MOST_REPLICATES = 1_000_000;

    private final GivenOptions given;

    private RequestReader(GivenOptions given) {
        this.given = given;
    }

    /**
     * The request; see the class.
     *
     * @param shown the name of the file as the user gave it
     * @param limits how large the table may be
     */
    public static MeasureRequest read(Path file, String shown, GivenOptions given, Limits limits) {
        RequestReader reader = new RequestReader(given);
        List<String> measures = reader.measures();
        Contradictions.check(given);
        Contradictions.check(given, measures);
        return new MeasureRequest(
                file,
                shown,
                reader.columns(),
                measures,
                given.word("--rank-from", "low", "high").equals(Optional.of("high")),
                reader.options(),
                reader.format(),
                limits);
    }

    private ColumnNames columns() {
        return new ColumnNames(
                column("--value"),
                column("--numerator"),
                column("--denominator"),
                column("--rank"),
                column("--weight"),
                distinct("--by"),
                column("--group"),
                column("--se"),
                column("--need"),
                distinct("--factor"),
                column("--label"),
                standardError()
                        .filter(text -> text.startsWith(CLUSTER))
                        .map(text -> text.substring(CLUSTER.length()))
                        .orElse(null));
    }

    private @Nullable String column(String option) {
        return given.one(option).orElse(null);
    }

    private List<String> distinct(String option) {
        List<String> names = new ArrayList<>();
        for (String name : given.all(option)) {
            if (names.contains(name)) {
                throw GivenOptions.misuse(
                        option + " names the column \"" + name + "\" twice",
                        "Every column is used once",
                        "leave one out");
            }
            names.add(name);
        }
        return names;
    }

    private MeasureRequest.Format format() {
        String word = given.word("--format", "text", "csv", "json").orElse("text");
        List<String> taken = ResultRow.columns(List.of());
        given.all("--by").stream().filter(taken::contains).findFirst().ifPresent(name -> {
            if (word.equals("csv")) {
                throw GivenOptions.misuse(
                        "--by names the column \"" + name + "\"",
                        "The CSV answer has a column of that name already",
                        "rename the column of the table, or choose --format json");
            }
        });
        return MeasureRequest.Format.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private List<String> measures() {
        String text = given.one("--measures").orElse("all");
        List<String> names = MeasureList.names(text);
        if (names.contains("all") && names.size() > 1) {
            throw GivenOptions.misuse(
                    "--measures is \"" + text + "\", all and others",
                    "all is every measure whose columns are present",
                    "give all or a list");
        }
        return names.contains("all") ? List.of() : names;
    }

    private MeasureOptions options() {
        MeasureOptions usual = MeasureOptions.defaults();
        Optional<String> reference = given.one("--reference");
        OptionalDouble level = reference
                .map(DecimalText::parse)
                .filter(number -> !Double.isNaN(number))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        return new MeasureOptions(
                convention(),
                residualError(),
                given.word("--interval", "analytic", "bootstrap", "none")
                        .map(word -> Interval.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(usual.interval()),
                given.whole("--replicates", 2, MOST_REPLICATES)
                        .map(Long::intValue)
                        .orElse(usual.replicates()),
                given.whole("--seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(usual.seed()),
                confidences().orElse(usual.confidences()),
                bounds(),
                given.word("--better", "higher", "lower").map(word -> Better.valueOf(word.toUpperCase(Locale.ROOT))),
                given.word("--worst-off", "low", "high").map(word -> End.valueOf(word.toUpperCase(Locale.ROOT))),
                level,
                level.isPresent() ? Optional.empty() : reference);
    }

    private SlopeConvention convention() {
        Optional<String> word = given.one("--convention");
        List<String> known = SlopeConvention.codes();
        word.filter(code -> !known.contains(code)).ifPresent(code -> {
            throw GivenOptions.misuse(
                    "--convention is \"" + code + "\"",
                    "It must be one of " + String.join(", ", known),
                    Nearest.advice(code, known));
        });
        return word.map(SlopeConvention::parse).orElse(SlopeConvention.DEFAULT);
    }

    private Optional<String> standardError() {
        return given.one("--standard-error");
    }

    private ResidualError residualError() {
        Optional<String> word = standardError();
        if (word.isEmpty()) {
            return ResidualError.HC1;
        }
        String code = word.get();
        if (code.startsWith(CLUSTER) && code.length() > CLUSTER.length()) {
            return ResidualError.CLUSTER;
        }
        for (ResidualError error : ResidualError.values()) {
            if (error != ResidualError.CLUSTER && error.code().equals(code)) {
                return error;
            }
        }
        throw GivenOptions.misuse(
                "--standard-error is \"" + code + "\"",
                "It must be classical, hc1, kwvd or cluster:COL, COL being the column of clusters",
                Nearest.advice(code, List.of("classical", "hc1", "kwvd", "cluster:COL")));
    }

    private Optional<List<Double>> confidences() {
        return given.one("--confidence").map(text -> {
            List<Double> confidences = new ArrayList<>();
            for (String part : text.split(",", -1)) {
                double confidence = DecimalText.parse(part.strip());
                if (!(confidence > 0 && confidence < 1)) {
                    throw GivenOptions.outside(
                            "--confidence", text, "one or more numbers between 0 and 1, as in 0.95,0.998");
                }
                if (!confidences.contains(confidence)) {
                    confidences.add(confidence);
                }
            }
            return confidences;
        });
    }

    private Bounds bounds() {
        return given.one("--bounds")
                .map(text -> {
                    double[] ends = Arrays.stream(text.split(",", -1))
                            .mapToDouble(end -> DecimalText.parse(end.strip()))
                            .toArray();
                    if (ends.length != 2 || !(ends[0] < ends[1])) {
                        throw GivenOptions.outside(
                                "--bounds", text, "two numbers, the first below the second, as in 0,100");
                    }
                    return new Bounds(ends[0], ends[1]);
                })
                .orElse(Bounds.NONE);
    }
}
