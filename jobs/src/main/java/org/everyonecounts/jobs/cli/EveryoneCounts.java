package org.everyonecounts.jobs.cli;

import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.Secrets;
import org.everyonecounts.jobs.nightly.Faults;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program and its commands. A new command is one more class in {@link #commands}. */
@Command(
        name = "everyone-counts",
        versionProvider = SoftwareVersion.class,
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        header = "Does the money follow need? Need-weighted fair shares and equity indicators from regional NHS data.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:published, or nothing to do",
            " 1:computed, but a gate failed: nothing published",
            " 2:usage, settings or scheme",
            " 3:the input breaks the contract",
            " 5:something is missing or busy: try again",
            "10:internal error (130 and 143 when interrupted)"
        })
final class EveryoneCounts implements Runnable {
    @Mixin
    GlobalOptions global = new GlobalOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    private EveryoneCounts() {}

    private static List<Object> commands(Surroundings surroundings, GlobalOptions global) {
        return List.of(
                new RunCommand(surroundings, global),
                new BackfillCommand(surroundings, global),
                new ScenarioCommand(surroundings, global),
                new ValidateCommand(surroundings, global),
                new MeasureCommand(surroundings, global),
                new ExplainCommand(surroundings, global),
                new DiffCommand(surroundings, global),
                new StatusCommand(surroundings, global),
                new CheckWorkbookCommand(surroundings, global),
                new DoctorCommand(surroundings, global),
                new InitCommand(surroundings),
                new AutoComplete.GenerateCompletion());
    }

    /** Runs what was typed and says how it ended; never throws, whatever there is too little of. */
    static int execute(Surroundings surroundings, String... args) {
        CommandLine line = commandLine(surroundings);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return stopped(e, line);
        }
    }

    static CommandLine commandLine(Surroundings surroundings) {
        EveryoneCounts program = new EveryoneCounts();
        CommandLine line = new CommandLine(program);
        commands(surroundings, program.global).forEach(line::addSubcommand);
        line.setOut(surroundings.out());
        line.setErr(surroundings.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                surroundings.terminal()
                                && surroundings
                                        .environment()
                                        .getOrDefault("NO_COLOR", "")
                                        .isEmpty()
                        ? CommandLine.Help.Ansi.AUTO
                        : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler(EveryoneCounts::misused);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> stopped(thrown, command));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int misused(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        command.getErr().println(command.getCommandName() + ": " + Secrets.masked(String.valueOf(misuse.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(misuse, command.getErr());
        command.getErr()
                .println("To see what it takes: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    private static int stopped(Throwable thrown, CommandLine command) {
        Fault fault = Faults.of(thrown);
        for (Problem problem : fault.problems()) {
            command.getErr().println(problem);
        }
        return fault.exitCode().code();
    }
}
