package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.models.check.Reject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The package's own Table Schema, beside our layout; the columns tested are ones of the package's own. */
class TableSchemaRulesTest {
    @TempDir
    private Path folder;

    private PackageDamage damage;

    @BeforeEach
    void good() {
        damage = new PackageDamage(GoodPackage.write(folder));
    }

    private ReadOutcome outcomeOf(String cell, Consumer<ObjectNode> field) {
        var rows = damage.rows("costs");
        rows.get(0).add("own");
        for (int i = 1; i < rows.size(); i++) {
            rows.get(i).add(i == 4 ? cell : "");
        }
        damage.rows("costs", rows);
        damage.descriptor(root -> {
            ObjectNode schema = damage.resource(root, "costs").putObject("schema");
            schema.put("fieldsMatch", "superset");
            field.accept(schema.putArray("fields").addObject().put("name", "own"));
        });
        return ReadOutcome.of(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "number, 1.5, abc, a number",
        "integer, 12, 1.5, a whole number",
        "boolean, true, maybe, true or false",
        "year, 2021, 21, a year",
        "date, 2021-04-01, 2021-02-30, a date",
    })
    void a_type_is_checked(String type, String good, String bad, String words) {
        ReadOutcome fine = outcomeOf(good, field -> field.put("type", type));
        assertThat(fine.rejects()).isEmpty();
        GoodPackage.write(folder);
        ReadOutcome outcome = outcomeOf(bad, field -> field.put("type", type));
        Reject reject = outcome.rejects().get(0);
        assertThat(outcome.rejects()).hasSize(1);
        assertThat(reject.line()).isEqualTo(5);
        assertThat(reject.column()).isEqualTo("own");
        assertThat(reject.rule()).isEqualTo("type");
        assertThat(reject.message()).contains(bad).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "number, minimum, 10, 10, 9.99",
        "number, maximum, 10, 10, 10.01",
        "date, minimum, 2021-04-01, 2021-04-01, 2021-03-31",
        "year, maximum, 2021, 2021, 2022",
    })
    void limits_include_themselves(String type, String constraint, String limit, String good, String bad) {
        Consumer<ObjectNode> rule =
                field -> field.put("type", type).putObject("constraints").put(constraint, limit);
        assertThat(outcomeOf(good, rule).rejects()).isEmpty();
        GoodPackage.write(folder);
        Reject reject = outcomeOf(bad, rule).rejects().get(0);
        assertThat(reject.rule()).isEqualTo(constraint);
        assertThat(reject.message()).contains(limit);
    }

    @Test
    void enum_pattern_and_required_are_checked() {
        Consumer<ObjectNode> oneOf = field -> field.put("type", "string")
                .putObject("constraints")
                .putArray("enum")
                .add("red")
                .add("blue");
        Reject reject = outcomeOf("bleu", oneOf).rejects().get(0);
        assertThat(reject.rule()).isEqualTo("enum");
        assertThat(reject.fix()).contains("\"blue\"");
        GoodPackage.write(folder);
        Consumer<ObjectNode> pattern =
                field -> field.put("type", "string").putObject("constraints").put("pattern", "[A-Z]\\d+");
        assertThat(outcomeOf("A1x", pattern).rejects().get(0).rule()).isEqualTo("pattern");
        GoodPackage.write(folder);
        Consumer<ObjectNode> required =
                field -> field.put("type", "string").putObject("constraints").put("required", true);
        ReadOutcome outcome = outcomeOf("here", required);
        assertThat(outcome.rejects()).hasSize(239).allMatch(one -> one.rule().equals("required"));
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
    }

    @Test
    void a_unique_column_and_a_primary_key_name_the_earlier_line() {
        damage.descriptor(root -> {
            ObjectNode schema = damage.resource(root, "deflators").putObject("schema");
            schema.putArray("fields")
                    .addObject()
                    .put("name", "index")
                    .putObject("constraints")
                    .put("unique", true);
            schema.withArray("fields").addObject().put("name", "period");
            schema.put("primaryKey", "period");
        });
        damage.text(damage.path("deflators"), "period,index\n2020/21,97\n2021/22,97\n2020/21,98\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).extracting(Reject::line).containsExactly(3L, 4L);
        assertThat(outcome.rejects()).extracting(Reject::column).containsExactly("index", "period");
        assertThat(outcome.rejects()).allMatch(one -> one.rule().equals("unique"));
        assertThat(outcome.rejects().get(1).message()).contains("line 2 of data/deflators.csv");
    }

    @Test
    void a_foreign_key_refers_to_the_rows_of_another_resource() {
        damage.descriptor(root -> {
            ObjectNode schema = damage.resource(root, "breaks").putObject("schema");
            schema.putArray("fields").addObject().put("name", "first_period");
            schema.put("fieldsMatch", "superset");
            ObjectNode key = schema.putArray("foreignKeys").addObject().put("fields", "first_period");
            key.putObject("reference").put("resource", "deflators").put("fields", "period");
        });
        damage.text(damage.path("breaks"), "series,area_code,first_period,reason\ncare,,2022/23,x\ncare,,1999/00,y\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).hasSize(1);
        Reject reject = outcome.rejects().get(0);
        assertThat(reject.line()).isEqualTo(3);
        assertThat(reject.column()).isEqualTo("first_period");
        assertThat(reject.rule()).isEqualTo("foreign_key");
        assertThat(reject.message()).contains("1999/00").contains("deflators");
    }

    @Test
    void a_declared_column_that_the_file_lacks_breaks_the_contract() {
        damage.descriptor(root -> {
            ObjectNode schema = damage.resource(root, "costs").putObject("schema");
            schema.putArray("fields").addObject().put("name", "comment");
        });
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONTRACT);
        assertThat(outcome.problems().get(0).what()).isEqualTo("column comment is missing");
        assertThat(outcome.problems().get(0).why()).contains("descriptor");
    }
}
