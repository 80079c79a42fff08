package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.WorkbookCheckJson;
import org.everyonecounts.reports.accessibility.CheckResult;
import org.everyonecounts.reports.accessibility.CheckText;
import org.everyonecounts.reports.accessibility.WorkbookChecker;
import org.everyonecounts.reports.accessibility.check.Profile;
import org.everyonecounts.reports.accessibility.xlsx.UnreadableWorkbookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code check-workbook}: the accessible-workbook checklist on any workbook. */
@Command(
        name = "check-workbook",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = {
            "Holds any .xlsx workbook against the accessible-workbook checklist and tells what to mend; writes nothing.",
            "Ends with 1 when an essential check fails, 3 when the file is no .xlsx workbook, 5 when it is not there."
        })
final class CheckWorkbookCommand implements Callable<Integer> {
    /** Lines of the text that hold the counts. */
    private static final int LINES_WHEN_QUIET = 2;

    private final Surroundings surroundings;
    private final GlobalOptions global;

    @Parameters(paramLabel = "FILE.xlsx", description = "The workbook.")
    Path file = Path.of("");

    @Option(
            names = "--profile",
            paramLabel = "analyst|publication",
            converter = ProfileWord.class,
            description =
                    "For whom the workbook is: an analyst's may have panes, filter buttons, bands and native charts"
                            + " (default: analyst).")
    Profile profile = Profile.ANALYST;

    @Option(names = "--format", paramLabel = "text|json", description = "Form of the answer (default: text).")
    ValidateCommand.Format format = ValidateCommand.Format.text;

    CheckWorkbookCommand(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.global = global;
    }

    /** Reads a profile as it is spelt on the command line. */
    static final class ProfileWord implements ITypeConverter<Profile> {
        @Override
        public Profile convert(String word) {
            return Arrays.stream(Profile.values())
                    .filter(profile -> profile.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("profile is \"" + word + "\"; legal is "
                            + Arrays.stream(Profile.values()).map(Profile::word).collect(Collectors.joining(" or "))));
        }
    }

    @Override
    public Integer call() throws IOException {
        CheckResult result = check();
        PrintWriter out = surroundings.out();
        if (format == ValidateCommand.Format.json) {
            out.print(new String(Json.pretty(WorkbookCheckJson.of(result)), StandardCharsets.UTF_8));
        } else {
            List<String> lines = CheckText.lines(result);
            lines.subList(global.quiet ? lines.size() - LINES_WHEN_QUIET : 0, lines.size())
                    .forEach(out::println);
        }
        out.flush();
        return (result.essentialFailures() == 0 ? ExitCode.PUBLISHED : ExitCode.HELD).code();
    }

    private CheckResult check() throws IOException {
        Path path = surroundings.currentFolder().resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            file.toString(),
                            Files.isDirectory(path) ? "this is a folder, not a workbook" : "there is no such file",
                            "check-workbook reads one workbook",
                            "give the path of an .xlsx file"));
        }
        try {
            return WorkbookChecker.check(path, profile);
        } catch (UnreadableWorkbookException e) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    Problem.of(file.toString(), e.wrong(), "check-workbook reads .xlsx workbooks", e.mend()));
        }
    }
}
