using System.CommandLine;
using Conform.Mutants.Misconceptions;
using Conform.Oracle;
using Conform.Programs;
using Spectre.Console;

namespace Conform.Cli.Commands;

/// <summary><c>conform misconceptions</c>: what people believe of Python's objects, and what is true.</summary>
internal sealed class MisconceptionsCommand
{
    private readonly Argument<string?> named = new("NAME") { Description = "The misconception; without it all are listed.", Arity = ArgumentArity.ZeroOrOne };

    private readonly OracleOptions oracle = new();

    private MisconceptionsCommand()
    {
    }

    public static Command Create() => new MisconceptionsCommand().Build();

    private Command Build()
    {
        var command = new Command("misconceptions", "Tell what people believe of Python's objects: what the believer expects beside what CPython does.") { named };
        command.Options.Add(oracle.Python);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(named) is not { } name)
        {
            List(Terminal.Output);
            return ExitCode.Agrees;
        }

        var misconception = MisconceptionCatalogue.Find(name) ?? throw new WrongUseException($"There is no misconception '{name}'; 'conform misconceptions' lists them.");
        return new MisconceptionStory(Terminal.Output, Python(parsed)).Tell(misconception) ? ExitCode.Agrees : ExitCode.Diverges;
    }

    /// <summary>The CPython that the user named, or the default one; null if none was named and there is none.</summary>
    private IImplementation? Python(ParseResult parsed)
    {
        try
        {
            return oracle.Start(parsed).Python;
        }
        catch (OracleException) when (parsed.GetValue(oracle.Python) is null)
        {
            return null;
        }
    }

    private static void List(IAnsiConsole console)
    {
        var table = new Table().AddColumns("Name", "Belief");
        foreach (var misconception in MisconceptionCatalogue.All)
        {
            table.AddRow(Markup.Escape(misconception.Name), Markup.Escape(misconception.Belief));
        }

        console.Write(table);
        console.WriteLine("'conform misconceptions NAME' tells where a belief fails and where it holds.");
    }
}
