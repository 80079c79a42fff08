package org.everyonecounts.jobs.contract;

/** A scheme that uses every key of the language but those that exclude each other, for tests that break one line at a time. */
final class FullScheme {
    static final String YAML = """
            scheme: full
            title: Every key of the language
            stream: care
            population: {basis: registered, constrain_to: {basis: resident, level: region}}
            target: fair_share
            rounding: pounds
            blocks:
              - id: sum
                share: 0.6
                components:
                  - {id: list, weight: 0.25}
                  - {id: illness, weight: 0.75}
                health_inequalities: {component: group, weight: 0.10, group_scale: {ratio: 10, groups: 16}}
                costs: [{factor: mff, on: need}]
              - id: product
                share: 0.4
                combine: product
                programmes:
                  - {id: acute, share: 0.7, indices: [age_sex, morbidity]}
                  - {id: maternity, share: 0.3, indices: [age_sex]}
                health_inequalities: {component: smr, weight: 0.10, exponential: {slope: 3.0}}
            adjustments: [remoteness]
            own_resources: [council_tax]
            top_slice: {id: running_costs, share: 0.01}
            transition:
              policy: base_plus_bands
              bands:
                - {below: -0.05, step: 0.015}
                - {below: -0.025, step: 0.0075}
                - {below: 0.025, step: 0}
                - {step: -0.01}
              by_period:
                "2024/25": {bands: [{below: 0, step: 0.01}, {step: 0}]}
              base_growth: 0.03
              envelope_growth: [0.03, 0.02]
              minimum_growth: 0.01
              maximum_growth: 0.08
              minimum_growth_per_head: 0.0
              minimum_closing_distance: -0.05
              cap: {from: 0.0, to: 0.05, growth: 0.02}
              horizon: 15
            assumptions:
              - {key: transition.bands, value: four, source: made up, approved_by: A. Body, approved_on: "2026-01-01"}
            """;

    private FullScheme() {}
}
