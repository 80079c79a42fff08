package org.everyonecounts.jobs.publish;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** JSON as we write it: two spaces of indent, line feeds on every system, a line feed at the end, so that equal content is equal bytes. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** A number with just these digits; the usual nodes drop zeros at the end, which amounts of money have. */
    public static JsonNode number(BigDecimal digits) {
        return DecimalNode.valueOf(digits);
    }

    /** A text. */
    public static JsonNode text(String text) {
        return StringNode.valueOf(text);
    }

    /** For people: indented. */
    public static byte[] pretty(JsonNode node) {
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** For logs and database cells: one line. */
    public static String line(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    public static JsonNode parse(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }
}
