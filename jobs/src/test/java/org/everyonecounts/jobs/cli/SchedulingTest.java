package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.LocatedYaml;
import org.everyonecounts.jobs.read.GoodPackage;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.everyonecounts.jobs.settings.DatabaseAddress;
import org.everyonecounts.jobs.settings.SettingKey;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The examples for schedulers in {@code jobs/README.md} are right: taken from the page, checked, and their commands run. */
class SchedulingTest {
    /** Exit codes after which a run is tried again: it comes out the same after all others. */
    private static final List<Integer> FINAL = List.of(1, 2, 3, 10);

    @TempDir
    Path folder;

    private String readme = "";

    @BeforeEach
    void the_page() throws IOException {
        readme = Files.readString(ProjectFolders.root().resolve("jobs/README.md"));
    }

    private String block(String language, String first) {
        Matcher block = Pattern.compile("```" + language + "\n(" + Pattern.quote(first) + ".*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).as(first).isTrue();
        return block.group(1);
    }

    private String service() {
        return block("ini", "# /etc/systemd/system/everyone-counts.service");
    }

    private String timer() {
        return block("ini", "# /etc/systemd/system/everyone-counts.timer");
    }

    private String cron() {
        return block("crontab", "").strip();
    }

    private JsonNode cronJob() {
        return LocatedYaml.parse(block("yaml", "apiVersion: batch/v1"), "cronjob.yaml", Limits.DEFAULT)
                .root();
    }

    private static JsonNode job(JsonNode cronJob) {
        return cronJob.path("spec").path("jobTemplate").path("spec");
    }

    private static JsonNode pod(JsonNode cronJob) {
        return job(cronJob).path("template").path("spec");
    }

    private static JsonNode container(JsonNode cronJob) {
        return pod(cronJob).path("containers").get(0);
    }

    /** Section, key, value; keys given twice are joined by a comma. */
    private static Map<String, String> ini(String text) {
        Map<String, String> entries = new TreeMap<>();
        String section = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                section = line.replaceAll("[\\[\\]]", "");
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] entry = line.split("=", 2);
                assertThat(entry).as(line).hasSize(2);
                entries.merge(section + "." + entry[0], entry[1], (one, two) -> one + "," + two);
            }
        }
        return entries;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(one -> strings.add(one.asString()));
        return strings;
    }

    private static long stopSeconds() {
        return Long.parseLong(SettingKey.STOP_SECONDS.fallback());
    }

    /** Runs what a scheduler would, with its folders inside ours and without computing anything. */
    private void wouldRun(List<String> arguments) {
        GoodPackage.write(folder.resolve("data"));
        List<String> words = new ArrayList<>();
        for (String word : arguments) {
            words.add(word.replaceFirst("^(/srv/everyone-counts)?/(data|out)$", "$2"));
        }
        words.add("--dry-run");
        Terminal.Answer answer = new Terminal(folder).type(words.toArray(String[]::new));
        assertThat(answer.exitCode()).as(words + "\n" + answer).isZero();
        assertThat(String.join("\n", answer.out())).contains("a run would  compute and publish");
        assertThat(answer.out())
                .anyMatch(line -> line.contains(folder.resolve("data").toString()));
    }

    @Test
    void the_commands_of_all_three_are_commands_of_this_program() {
        List<String> exec = words(ini(service()).getOrDefault("Service.ExecStart", ""));
        assertThat(exec.get(0)).isEqualTo("/opt/everyone-counts/everyone-counts");
        wouldRun(exec.subList(1, exec.size()));
        JsonNode container = container(cronJob());
        assertThat(strings(container.path("command"))).startsWith("java").contains("-jar", "-Xmx512m");
        wouldRun(strings(container.path("args")));
        Matcher command = Pattern.compile("/everyone-counts (run .*?) >>").matcher(cron());
        assertThat(command.find()).isTrue();
        wouldRun(words(command.group(1)));
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" +", -1));
    }

    @Test
    void the_service_is_stopped_gracefully_and_started_again_after_what_may_pass() {
        Map<String, String> service = ini(service());
        assertThat(service).containsEntry("Service.Type", "oneshot").containsEntry("Service.KillMode", "mixed");
        assertThat(Long.parseLong(service.getOrDefault("Service.TimeoutStopSec", "0")))
                .isGreaterThan(stopSeconds());
        assertThat(service.getOrDefault("Service.TimeoutStartSec", "")).isEqualTo("2h");
        assertThat(words(service.getOrDefault("Service.RestartPreventExitStatus", "")))
                .containsExactlyElementsOf(FINAL.stream().map(String::valueOf).toList());
        assertThat(service)
                .containsEntry("Service.Restart", "on-failure")
                .containsEntry("Service.SuccessExitStatus", "143");
        assertThat(service.getOrDefault("Service.ReadWritePaths", "")).isEqualTo("/srv/everyone-counts/out");
        assertThat(ini(timer())).containsEntry("Timer.Persistent", "yes").containsKey("Timer.OnCalendar");
    }

    @Test
    void systemd_has_nothing_to_say_against_service_and_timer() throws Exception {
        Path systemd = Path.of("/usr/bin/systemd-analyze");
        Assumptions.assumeTrue(Files.isExecutable(systemd), "systemd is not installed");
        Files.writeString(folder.resolve("everyone-counts.timer"), timer());
        Files.writeString(
                folder.resolve("everyone-counts.service"),
                // Program and user are those of another machine.
                service()
                        .replace("ExecStart=/opt/everyone-counts/everyone-counts", "ExecStart=/bin/true")
                        .replace("User=everyone-counts", "User=daemon"));
        Process process = new ProcessBuilder(
                        systemd.toString(), "verify", "./everyone-counts.service", "./everyone-counts.timer")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEmpty();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void the_line_of_cron_has_five_fields_of_time_and_a_limit() {
        String line = cron();
        assertThat(line.lines()).hasSize(1);
        // In a crontab a per cent sign ends the command.
        assertThat(line).doesNotContain("%");
        List<String> fields = words(line);
        int[][] limits = {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 7}};
        for (int i = 0; i < limits.length; i++) {
            assertThat(fields.get(i)).matches("\\*|\\d+(-\\d+)?");
            for (String number : fields.get(i).split("-", -1)) {
                if (!number.equals("*")) {
                    assertThat(Integer.parseInt(number)).isBetween(limits[i][0], limits[i][1]);
                }
            }
        }
        Matcher limit = Pattern.compile("&& timeout -k (\\d+) 2h /opt/everyone-counts/everyone-counts run ")
                .matcher(line);
        assertThat(limit.find()).isTrue();
        assertThat(Long.parseLong(limit.group(1))).isGreaterThan(stopSeconds());
    }

    @Test
    void every_key_of_the_cron_job_is_one_of_kubernetes() {
        assertThat(KubernetesKeys.wrong(cronJob())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concurrencyPolicy: Forbid|concurencyPolicy: Forbid",
                "concurrencyPolicy: Forbid|concurrencyPolicy: Never",
                "backoffLimit: 4|backoffLimit: four",
                "restartPolicy: Never|restartPolicy: Sometimes",
                "  schedule: \"30 2 * * *\"|  description: x",
                "claimName: everyone-counts-out|name: everyone-counts-out"
            })
    void a_key_or_word_that_kubernetes_does_not_know_is_found(String change) {
        String[] parts = change.split("\\|", 2);
        String yaml = block("yaml", "apiVersion: batch/v1");
        assertThat(yaml).contains(parts[0]);
        assertThat(KubernetesKeys.wrong(
                        LocatedYaml.parse(yaml.replace(parts[0], parts[1]), "cronjob.yaml", Limits.DEFAULT)
                                .root()))
                .isNotEmpty();
    }

    @Test
    void the_cron_job_stops_gracefully_tries_again_what_may_pass_and_has_no_rights() {
        JsonNode cronJob = cronJob();
        assertThat(cronJob.path("spec").path("concurrencyPolicy").asString()).isEqualTo("Forbid");
        JsonNode pod = pod(cronJob);
        assertThat(pod.path("terminationGracePeriodSeconds").asLong()).isGreaterThan(stopSeconds());
        assertThat(job(cronJob).path("activeDeadlineSeconds").asLong()).isEqualTo(7200);
        assertThat(pod.path("restartPolicy").asString()).isEqualTo("Never");
        assertThat(pod.path("securityContext").path("runAsNonRoot").asBoolean()).isTrue();
        JsonNode container = container(cronJob);
        assertThat(container
                        .path("securityContext")
                        .path("readOnlyRootFilesystem")
                        .asBoolean())
                .isTrue();
        TreeSet<Integer> again = new TreeSet<>();
        TreeSet<Integer> ends = new TreeSet<>();
        for (JsonNode rule : job(cronJob).path("podFailurePolicy").path("rules")) {
            boolean fail = rule.path("action").asString().equals("FailJob");
            rule.path("onExitCodes").path("values").forEach(code -> (fail ? ends : again).add(code.asInt()));
        }
        assertThat(ends).containsExactlyElementsOf(FINAL);
        assertThat(again).contains(5);
        TreeSet<String> volumes = new TreeSet<>();
        pod.path("volumes").forEach(volume -> volumes.add(volume.path("name").asString()));
        TreeSet<String> mounts = new TreeSet<>();
        container
                .path("volumeMounts")
                .forEach(mount -> mounts.add(mount.path("name").asString()));
        assertThat(mounts).isEqualTo(volumes);
    }

    @Test
    void every_variable_given_is_one_that_is_read_and_the_password_comes_from_a_secret() {
        List<String> known = new ArrayList<>(List.of("EVERYONE_COUNTS_MEMORY", DatabaseAddress.PASSWORD_VARIABLE));
        for (SettingKey key : SettingKey.values()) {
            known.add(key.environmentName());
        }
        Matcher named = Pattern.compile("EVERYONE_COUNTS_[A-Z_]+")
                .matcher(readme.substring(readme.indexOf("## Scheduling"), readme.indexOf("## A new package")));
        while (named.find()) {
            assertThat(known).contains(named.group());
        }
        for (JsonNode variable : container(cronJob()).path("env")) {
            if (variable.path("name").asString().contains("PASSWORD")) {
                assertThat(variable.path("valueFrom")
                                .path("secretKeyRef")
                                .path("key")
                                .asString())
                        .isNotEmpty();
                assertThat(variable.has("value")).isFalse();
            }
        }
    }

    @Test
    void the_probe_takes_a_run_for_dead_when_its_heartbeat_is_old_and_only_then() throws Exception {
        List<String> probe =
                strings(container(cronJob()).path("livenessProbe").path("exec").path("command"));
        List<String> command =
                probe.stream().map(word -> word.replace("/out/", folder + "/")).toList();
        assertThat(exitCode(command)).as("no run").isZero();
        Path heartbeat = Files.createDirectories(folder.resolve(".state")).resolve("heartbeat.json");
        Files.writeString(heartbeat, "{}");
        assertThat(exitCode(command)).as("a run").isZero();
        Files.setLastModifiedTime(heartbeat, FileTime.from(Instant.now().minusSeconds(600)));
        assertThat(exitCode(command)).as("a run that stopped").isNotZero();
    }

    private static int exitCode(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void the_commands_of_a_new_package_end_well_one_after_the_other() {
        Terminal terminal = new Terminal(folder).with("EVERYONE_COUNTS_REPLICATES", "10");
        for (String command : block("sh", "./everyone-counts init").lines().toList()) {
            List<String> words = words(command);
            Terminal.Answer answer =
                    terminal.type(words.subList(1, words.size()).toArray(String[]::new));
            assertThat(answer.exitCode()).as(command + "\n" + answer).isZero();
        }
    }

    @Test
    void the_commands_that_tell_somebody_are_legal_for_the_shell() throws Exception {
        List<String> lines =
                block("sh", "./everyone-counts run --on-finish").lines().toList();
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            String text = line.substring(line.indexOf("--on-finish ") + "--on-finish ".length())
                    .replaceFirst("^'(.*)'$", "$1");
            assertThat(exitCode(List.of("sh", "-n", "-c", text))).as(text).isZero();
        }
    }
}
