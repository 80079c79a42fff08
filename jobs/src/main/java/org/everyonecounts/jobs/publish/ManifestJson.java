package org.everyonecounts.jobs.publish;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.ApprovedChange;
import org.everyonecounts.models.exchange.RunFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code meta/manifest.json}: everything an auditor needs to make the figures again. */
public final class ManifestJson {
    private static final String LATEST_PERIODS = "latest_periods";

    private static final String APPROVAL = "approval";
    private static final String HELD_FINGERPRINT = "held_fingerprint";

    private ManifestJson() {}

    /**
     * @param location where the data package was read from
     */
    public static ObjectNode of(
            RunIdentity identity,
            RunStatus status,
            RunFacts facts,
            RunRecipe recipe,
            Settings settings,
            Evidence evidence,
            String location,
            List<OutputFile> outputs) {
        ObjectNode root = start(identity, status, settings);
        root.putObject("package")
                .put("title", facts.packageTitle())
                .put("date", facts.packageDate())
                .put("location", location);
        root.set("inputs", ValidationJson.inputs(evidence));
        root.putObject("headline").put("scheme", facts.headlineScheme()).put("level", facts.headlineLevel());
        ArrayNode levels = root.putArray("levels");
        recipe.geography().levels().forEach(levels::add);
        ObjectNode areaNames = root.putObject("area_names");
        facts.areaNames().forEach(areaNames::put);
        ObjectNode latest = root.putObject(LATEST_PERIODS);
        facts.latestPeriods().forEach(latest::put);
        ArrayNode schemes = root.putArray("schemes");
        ArrayNode assumptions = Json.array();
        for (Scheme scheme : facts.schemes()) {
            schemes.addObject()
                    .put("id", scheme.id())
                    .put("title", scheme.title())
                    .put("stream", scheme.stream())
                    .put("mode", scheme.target().code());
            for (Scheme.Assumption assumption : scheme.assumptions()) {
                assumptions
                        .addObject()
                        .put("scheme", scheme.id())
                        .put("key", assumption.key())
                        .put("value", assumption.value())
                        .put("source", assumption.source())
                        .put("approved_by", assumption.approvedBy())
                        .put("approved_on", assumption.approvedOn())
                        .put("illustrative", assumption.isIllustrative());
            }
        }
        root.set("assumptions", assumptions);
        facts.approval().ifPresent(approval -> root.set(APPROVAL, approval(approval, identity)));
        ArrayNode attributions = root.putArray("attributions");
        facts.attributions().forEach(attributions::add);
        root.set("outputs", OutputFile.json(outputs));
        return root;
    }

    /** Who released which changes; when is the start of the run, and stands here alone. */
    private static ObjectNode approval(ApprovedChange approval, RunIdentity identity) {
        ObjectNode node = Json.object();
        node.put("who", approval.who());
        node.put("why", approval.why());
        node.put("when", RunResultsJson.print(identity.started()));
        node.put(HELD_FINGERPRINT, approval.heldFingerprint());
        ArrayNode released = node.putArray("released");
        for (Check check : approval.released()) {
            released.addObject().put("check", check.id()).put("message", check.message());
        }
        return node;
    }

    /**
     * For a run that computed nothing: with what settings, and every file it saw.
     *
     * @param files SHA-256 of each file of the package and each scheme file, or the word for what was found instead, by path
     */
    public static ObjectNode ofFailure(
            RunIdentity identity, RunStatus status, Settings settings, String location, Map<String, String> files) {
        ObjectNode root = start(identity, status, settings);
        root.putObject("package").put("location", location);
        ArrayNode inputs = root.putArray("inputs");
        files.forEach((path, hash) -> inputs.addObject().put("path", path).put("sha256", hash));
        return root;
    }

    /** Fingerprint of the run that was held before somebody approved this one, as a manifest says it; empty where nobody had to. */
    public static String heldFingerprint(JsonNode manifest) {
        return manifest.path(APPROVAL).path(HELD_FINGERPRINT).asString("");
    }

    /** Latest period of each scheme, as a manifest says it. */
    public static SortedMap<String, String> latestPeriods(JsonNode manifest) {
        SortedMap<String, String> periods = new TreeMap<>();
        manifest.path(LATEST_PERIODS)
                .properties()
                .forEach(entry -> periods.put(entry.getKey(), entry.getValue().asString("")));
        return periods;
    }

    private static ObjectNode start(RunIdentity identity, RunStatus status, Settings settings) {
        ObjectNode root = Json.object();
        root.put("schema_version", 1);
        root.put("run_id", identity.runId());
        root.put("status", status.name());
        root.put("period", identity.periodWord());
        root.put("fingerprint", identity.fingerprint());
        root.put("started", RunResultsJson.print(identity.started()));
        ObjectNode versions = root.putObject("versions");
        versions.put("everyone-counts", identity.software());
        versions.put("java", System.getProperty("java.version", ""));
        versions.put("java_vendor", System.getProperty("java.vendor", ""));
        versions.put("system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        root.put("seed", settings.seed());
        root.put("replicates", settings.replicates());
        ObjectNode config = root.putObject("config");
        for (SettingKey key : SettingKey.values()) {
            config.putObject(key.key())
                    .put("value", settings.print(key))
                    .put("origin", settings.given(key).origin());
        }
        return root;
    }
}
