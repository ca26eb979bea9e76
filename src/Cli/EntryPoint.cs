using System.CommandLine;
using Conform.Cli;
using Conform.Cli.Commands;
using Conform.Oracle;

var root = new RootCommand("Checks Python object models against real CPython.")
{
    CheckCommand.Create(),
    ReplayCommand.Create(),
    ShrinkCommand.Create(),
    ImplementationsCommand.Create(),
    WorkerCommand.Create(),
    TestCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    return Complain(parsed.Errors[0].Message, ExitCode.WrongUse);
}

try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (WrongUseException error)
{
    return Complain(error.Message, ExitCode.WrongUse);
}
catch (OracleException error)
{
    return Complain(error.Message, ExitCode.MachineryFailed);
}

static int Complain(string message, int exitCode)
{
    Console.Error.WriteLine($"conform: {message}");
    if (exitCode == ExitCode.WrongUse)
    {
        Console.Error.WriteLine("Run 'conform --help' or 'conform COMMAND --help' for the options.");
    }

    return exitCode;
}
