package org.everyonecounts.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;

/** Four ICBs in two regions with people 100, 200, 300, 400, need 1.5, 1.0, 0.5, 1.1 and £10,001.03: shares by need 150, 200, 150, 440 of 940. */
final class SmallCountry {
    static final String NOW = "2023/24";
    static final String[] CODES = {"A", "B", "C", "D"};
    static final double[] WEIGHTED = {150, 200, 150, 440};

    private static final String[] PEOPLE = {"100", "200", "300", "400"};
    private static final String[] NEED = {"1.5", "1.0", "0.5", "1.1"};
    private static final String[] POUNDS = {"1000.10", "2000.20", "3000.30", "4000.43"};

    private SmallCountry() {}

    static DataBuilder empty() {
        return new DataBuilder("nation", "region", "icb")
                .area("ENG", "nation", "")
                .area("R1", "region", "ENG")
                .area("R2", "region", "ENG")
                .area("A", "icb", "R1")
                .area("B", "icb", "R1")
                .area("C", "icb", "R2")
                .area("D", "icb", "R2");
    }

    static DataBuilder filled() {
        DataBuilder builder = empty();
        for (int i = 0; i < CODES.length; i++) {
            builder.people(NOW, "registered", CODES[i], PEOPLE[i])
                    .index(NOW, "need", CODES[i], NEED[i])
                    .pounds(NOW, "money", CODES[i], POUNDS[i]);
        }
        return builder;
    }

    static SchemeBuilder scheme() {
        return SchemeBuilder.fairShare("simple", "money").component("need");
    }

    static SchemeInputs inputs(HealthData data, Scheme scheme) {
        SchemeInputs.Found found = SchemeInputs.find(data, scheme, NOW);
        assertThat(found).isInstanceOf(SchemeInputs.Ready.class);
        return ((SchemeInputs.Ready) found).inputs();
    }

    static SchemePosition position(HealthData data, Scheme scheme) {
        return Targets.of(inputs(data, scheme), data);
    }

    static SchemeInputs.Absent absent(HealthData data, Scheme scheme) {
        SchemeInputs.Found found = SchemeInputs.find(data, scheme, NOW);
        assertThat(found).isInstanceOf(SchemeInputs.Absent.class);
        return (SchemeInputs.Absent) found;
    }

    static AreaPosition area(SchemePosition position, String code) {
        return position.find(code).orElseThrow();
    }
}
