package org.everyonecounts.jobs.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;

/** {@code meta/config.effective.yaml}: the settings as they were used, ready to be given to {@code --config}. */
public final class EffectiveConfig {
    private EffectiveConfig() {}

    public static String yaml(Settings settings) {
        StringBuilder yaml =
                new StringBuilder("# Effective settings of this run; each line says where its value came from.\n");
        Map<String, StringBuilder> nested = new LinkedHashMap<>();
        for (SettingKey key : SettingKey.values()) {
            List<String> values = settings.values(key);
            if (values.isEmpty()) {
                continue;
            }
            int dot = key.key().indexOf('.');
            StringBuilder target = yaml;
            String name = key.key();
            if (dot > 0) {
                target = nested.computeIfAbsent(name.substring(0, dot), parent -> new StringBuilder());
                name = "  " + name.substring(dot + 1);
            }
            target.append(name)
                    .append(": ")
                    .append(values.size() == 1 ? SchemeYaml.quoted(values.get(0)) : list(values))
                    .append("  # ")
                    .append(settings.given(key).origin().replaceAll("\\s+", " "))
                    .append('\n');
        }
        nested.forEach((parent, lines) -> yaml.append(parent).append(":\n").append(lines));
        return yaml.toString();
    }

    private static String list(List<String> values) {
        return "[" + String.join(", ", values.stream().map(SchemeYaml::quoted).toList()) + "]";
    }
}
