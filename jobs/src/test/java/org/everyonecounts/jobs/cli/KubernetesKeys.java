package org.everyonecounts.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The keys of a CronJob of {@code batch/v1} that an example may use, and what may stand there: names and kinds as in the Kubernetes API
 * reference. A key is followed by its kind: {@code text}, {@code whole}, {@code yes} (true or false), {@code size} (a number or a quantity), words with
 * bars between them, {@code any} (names of the user's own), another object, and {@code []} for a list of it; {@code *} must be there.
 */
final class KubernetesKeys {
    private static final String API = """
            Root apiVersion*=batch/v1 kind*=CronJob metadata*=ObjectMeta spec*=CronJobSpec
            ObjectMeta name=text namespace=text labels=any annotations=any
            CronJobSpec schedule*=text timeZone=text concurrencyPolicy=Allow|Forbid|Replace startingDeadlineSeconds=whole suspend=yes successfulJobsHistoryLimit=whole failedJobsHistoryLimit=whole jobTemplate*=JobTemplateSpec
            JobTemplateSpec metadata=ObjectMeta spec*=JobSpec
            JobSpec activeDeadlineSeconds=whole backoffLimit=whole completions=whole parallelism=whole ttlSecondsAfterFinished=whole podFailurePolicy=PodFailurePolicy template*=PodTemplateSpec
            PodFailurePolicy rules*=PodFailurePolicyRule[]
            PodFailurePolicyRule action*=Ignore|FailJob|Count|FailIndex onExitCodes=OnExitCodes onPodConditions=OnPodConditions[]
            OnExitCodes containerName=text operator*=In|NotIn values*=whole[]
            OnPodConditions type*=text status*=True|False|Unknown
            PodTemplateSpec metadata=ObjectMeta spec*=PodSpec
            PodSpec restartPolicy*=Never|OnFailure terminationGracePeriodSeconds=whole automountServiceAccountToken=yes serviceAccountName=text securityContext=PodSecurityContext containers*=Container[] volumes=Volume[] nodeSelector=any
            PodSecurityContext runAsNonRoot=yes runAsUser=whole runAsGroup=whole fsGroup=whole seccompProfile=SeccompProfile
            SeccompProfile type*=RuntimeDefault|Unconfined|Localhost
            Container name*=text image*=text imagePullPolicy=Always|IfNotPresent|Never command=text[] args=text[] workingDir=text env=EnvVar[] livenessProbe=Probe startupProbe=Probe readinessProbe=Probe resources=ResourceRequirements securityContext=SecurityContext volumeMounts=VolumeMount[]
            EnvVar name*=text value=text valueFrom=EnvVarSource
            EnvVarSource secretKeyRef=KeySelector configMapKeyRef=KeySelector
            KeySelector name*=text key*=text optional=yes
            Probe exec*=ExecAction initialDelaySeconds=whole periodSeconds=whole timeoutSeconds=whole failureThreshold=whole successThreshold=whole terminationGracePeriodSeconds=whole
            ExecAction command*=text[]
            ResourceRequirements requests=Amounts limits=Amounts
            Amounts cpu=size memory=size ephemeral-storage=size
            SecurityContext allowPrivilegeEscalation=yes readOnlyRootFilesystem=yes runAsNonRoot=yes runAsUser=whole capabilities=Capabilities
            Capabilities add=text[] drop=text[]
            VolumeMount name*=text mountPath*=text readOnly=yes subPath=text
            Volume name*=text persistentVolumeClaim=ClaimSource emptyDir=EmptyDir secret=SecretSource
            ClaimSource claimName*=text readOnly=yes
            EmptyDir sizeLimit=size medium=Memory
            SecretSource secretName*=text optional=yes
            """;

    private static final Map<String, Map<String, String>> OBJECTS = objects();

    private KubernetesKeys() {}

    private static Map<String, Map<String, String>> objects() {
        Map<String, Map<String, String>> objects = new LinkedHashMap<>();
        for (String line : API.lines().toList()) {
            String[] words = line.split(" ", -1);
            Map<String, String> keys = new LinkedHashMap<>();
            for (int i = 1; i < words.length; i++) {
                String[] entry = words[i].split("=", 2);
                keys.put(entry[0], entry[1]);
            }
            objects.put(words[0], keys);
        }
        return objects;
    }

    /** What is wrong with a CronJob, each with its path; none where all is well. */
    static List<String> wrong(JsonNode cronJob) {
        List<String> wrong = new ArrayList<>();
        object(cronJob, "Root", "", wrong);
        return wrong;
    }

    private static void object(JsonNode node, String kind, String path, List<String> wrong) {
        if (!node.isObject()) {
            wrong.add(path + " must be keys and values");
            return;
        }
        Map<String, String> keys = OBJECTS.getOrDefault(kind, Map.of());
        TreeSet<String> missing = new TreeSet<>();
        keys.keySet().stream()
                .filter(key -> key.endsWith("*"))
                .map(key -> key.substring(0, key.length() - 1))
                .forEach(missing::add);
        node.properties().forEach(entry -> {
            String key = entry.getKey();
            missing.remove(key);
            String wanted = keys.getOrDefault(key, keys.getOrDefault(key + "*", ""));
            if (wanted.isEmpty()) {
                wrong.add(path + "/" + key + " is no key of " + kind);
            } else {
                value(entry.getValue(), wanted, path + "/" + key, wrong);
            }
        });
        missing.forEach(key -> wrong.add(path + "/" + key + " is missing"));
    }

    private static void value(JsonNode node, String wanted, String path, List<String> wrong) {
        if (wanted.endsWith("[]")) {
            if (!node.isArray() || node.isEmpty()) {
                wrong.add(path + " must be a list");
            }
            int at = 0;
            for (JsonNode item : node) {
                value(item, wanted.substring(0, wanted.length() - 2), path + "/" + at++, wrong);
            }
            return;
        }
        if (OBJECTS.containsKey(wanted)) {
            object(node, wanted, path, wrong);
            return;
        }
        boolean right = switch (wanted) {
            case "text" -> node.isString();
            case "whole" -> node.isIntegralNumber();
            case "yes" -> node.isBoolean();
            case "any" -> node.isObject();
            case "size" -> node.isValueNode() && node.asString().matches("\\d+(\\.\\d+)?(m|k|Ki|M|Mi|G|Gi)?");
            default -> node.isString() && List.of(wanted.split("\\|", -1)).contains(node.asString());
        };
        if (!right) {
            wrong.add(path + " is \"" + node + "\", not " + wanted);
        }
    }
}
