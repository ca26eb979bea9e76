using System.CommandLine;
using Conform.Cli.Showing;
using Conform.Oracle;
using Conform.Pictures.Structure;
using Conform.Pictures.Text;
using Conform.Programs;
using Conform.Programs.Observing;

namespace Conform.Cli.Commands;

/// <summary><c>conform show</c>: draws names, objects and references after each cell.</summary>
internal sealed class ShowCommand
{
    private const string CPython = "cpython";
    private const int FileWidth = 80;

    private readonly Argument<string> file = new("FILE") { Description = "The program file." };

    private readonly ImplementationOption implementation = new($"'{CPython}' for CPython itself, ");

    private readonly OracleOptions oracle = new();

    private readonly Option<string> observe = new("--observe")
    {
        Description = "When to draw: after each of the 'cells', or after each of the 'statements', those inside blocks and functions too.",
        DefaultValueFactory = _ => "cells",
    };

    private readonly Option<string> atoms = new("--atoms")
    {
        Description = "How numbers, strings and other objects without references are drawn: 'inline', or as 'objects', so that their identity is seen.",
        DefaultValueFactory = _ => "inline",
    };

    private readonly Option<bool> addresses = new("--addresses") { Description = $"Also show where objects are: hex(id(x)). With '--impl {CPython}'." };

    private readonly Option<int?> cell = new("--cell") { Description = "Draw one cell only, by its number from 1.", HelpName = "N" };

    private readonly Option<int?> width = new("--width") { Description = $"Largest width of the text, in characters. Default: that of the terminal, {FileWidth} in a file.", HelpName = "N" };

    private ShowCommand()
    {
        observe.AcceptOnlyFromAmong("cells", "statements");
        atoms.AcceptOnlyFromAmong("inline", "objects");
    }

    public static Command Create() => new ShowCommand().Build();

    private Command Build()
    {
        var command = new Command("show", "Draw a program's names and objects, with references as arrows, after each cell, and tell what changed.")
        {
            file, implementation.Name, oracle.Python, observe, atoms, addresses, cell, width,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(file);
        var program = ProgramFile.Read(path);
        WrongUseException.Unless(!parsed.GetValue(addresses) || IsCPython(parsed), $"'--addresses' are those of CPython; add '--impl {CPython}'.");
        WrongUseException.Unless(parsed.GetValue(cell) is not { } number || (number >= 1 && number <= program.Cells.Count), $"'--cell' takes 1 to {program.Cells.Count} for this program.");
        WrongUseException.Unless(parsed.GetValue(width) is null or >= TextPicture.Narrowest, $"'--width' takes {TextPicture.Narrowest} or more.");
        var series = Chosen(parsed, new(program, AtomsOf(parsed), PointsOf(parsed)));
        Console.Out.Write(TextPicture.Of(Within(parsed, series), parsed.GetValue(width) ?? (Console.IsOutputRedirected ? FileWidth : Terminal.Output.Profile.Width)));
        return ExitCode.Agrees;
    }

    /// <summary>The pictures of the implementation that the user named.</summary>
    private PictureSeries Chosen(ParseResult parsed, ShownProgram shown)
    {
        if (IsCPython(parsed))
        {
            return shown.InCPython(oracle.Start(parsed), parsed.GetValue(addresses));
        }

        var chosen = implementation.Choose(parsed);
        var side = ImplementationOption.Guarded(chosen, Python(parsed, chosen.Claimed)?.Profile ?? Profile.Of(chosen.Claimed ?? PythonVersion.Newest));
        WrongUseException.Unless(
            PointsOf(parsed) == ObservationPoints.Cells || side.Capabilities.ObservesStatements,
            $"'{side.Name}' observes after cells only; leave '--observe statements' out.");
        return shown.On(side);
    }

    /// <summary>The CPython that the user named, or the default one; null if none was named and there is none.</summary>
    private CPythonImplementation? Python(ParseResult parsed, PythonVersion? claimed)
    {
        try
        {
            return oracle.Start(parsed, claimed);
        }
        catch (Exception error) when (error is OracleException or WrongUseException && parsed.GetValue(oracle.Python) is null)
        {
            return null;
        }
    }

    private PictureSeries Within(ParseResult parsed, PictureSeries series) => parsed.GetValue(cell) is { } number
        ? series with { Pictures = [.. series.Pictures.Where(picture => picture.Moment.Cell == number - 1)] }
        : series;

    private bool IsCPython(ParseResult parsed) => parsed.GetRequiredValue(implementation.Name) == CPython;

    private AtomStyle AtomsOf(ParseResult parsed) => parsed.GetRequiredValue(atoms) == "objects" ? AtomStyle.Objects : AtomStyle.Inline;

    private ObservationPoints PointsOf(ParseResult parsed) => parsed.GetRequiredValue(observe) == "statements" ? ObservationPoints.Statements : ObservationPoints.Cells;
}
