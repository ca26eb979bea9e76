using System.CommandLine;
using Conform.Cli.Implementations;
using Conform.Cli.Showing;
using Conform.Gate.Reporting;
using Conform.Oracle;
using Conform.Pictures.Html;
using Conform.Pictures.Structure;
using Conform.Pictures.Svg;
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

    private readonly Option<bool> addresses = new("--addresses") { Description = $"Also show where objects are in CPython: hex(id(x)). With '--impl {CPython}' or '--html'." };

    private readonly Option<int?> cell = new("--cell") { Description = "Draw one cell only, by its number from 1.", HelpName = "N" };

    private readonly Option<int?> width = new("--width") { Description = $"Largest width of the text, in characters. Default: that of the terminal, {FileWidth} in a file.", HelpName = "N" };

    private readonly Option<string?> svg = new("--svg") { Description = "Write the pictures to an SVG file instead.", HelpName = "FILE" };

    private readonly Option<string?> html = new("--html") { Description = "Write one page in which to step through the program, on the implementation and in CPython, to a file instead.", HelpName = "FILE" };

    private readonly Option<bool> json = new("--json") { Description = "Print what is drawn as one JSON object instead." };

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
            file, implementation.Name, oracle.Python, observe, atoms, addresses, cell, width, json, svg, html,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(file);
        var program = ProgramFile.Read(path);
        WrongUseException.Unless(!parsed.GetValue(addresses) || IsCPython(parsed) || parsed.GetValue(html) is not null, $"'--addresses' are those of CPython; add '--impl {CPython}'.");
        WrongUseException.Unless(parsed.GetValue(cell) is not { } number || (number >= 1 && number <= program.Cells.Count), $"'--cell' takes 1 to {program.Cells.Count} for this program.");
        WrongUseException.Unless(parsed.GetValue(width) is null or >= TextPicture.Narrowest, $"'--width' takes {TextPicture.Narrowest} or more.");
        if (parsed.GetValue(html) is { } page)
        {
            DocumentFile.Write(page, HtmlPage.Of(Path.GetFileName(path), Sides(parsed, program)));
        }

        if (parsed.GetValue(svg) is { } picture)
        {
            DocumentFile.Write(picture, SvgStrip.Of(Chosen(parsed, new(program, AtomsOf(parsed), PointsOf(parsed))).Statements, Path.GetFileName(path)));
        }

        if (parsed.GetValue(json))
        {
            Console.Out.WriteLine(JsonReport.Text(PictureJson.Of(Chosen(parsed, new(program, AtomsOf(parsed), PointsOf(parsed))).Statements)));
        }
        else if (parsed.GetValue(html) is null && parsed.GetValue(svg) is null)
        {
            Console.Out.Write(TextPicture.Of(
                Chosen(parsed, new(program, AtomsOf(parsed), PointsOf(parsed))).Statements,
                parsed.GetValue(width) ?? (Console.IsOutputRedirected ? FileWidth : Terminal.Output.Profile.Width)));
        }

        return ExitCode.Agrees;
    }

    /// <summary>The pictures of the implementation that the user named, then those of CPython if that is another one and there is one; statement by statement where it can be.</summary>
    private List<ShownSide> Sides(ParseResult parsed, Program program)
    {
        var shown = new ShownProgram(program, AtomsOf(parsed), ObservationPoints.Statements);
        List<ShownSide> sides = [Chosen(parsed, shown)];
        if (!IsCPython(parsed) && Python(parsed, null) is { } python)
        {
            sides.Add(Side(parsed, python.Name, shown.InCPython(python, parsed.GetValue(addresses))));
        }

        return sides;
    }

    /// <summary>The pictures of the implementation that the user named.</summary>
    private ShownSide Chosen(ParseResult parsed, ShownProgram shown)
    {
        if (IsCPython(parsed))
        {
            var python = oracle.Start(parsed);
            return Side(parsed, python.Name, shown.InCPython(python, parsed.GetValue(addresses)));
        }

        var chosen = implementation.Choose(parsed);
        var side = ImplementationOption.Guarded(chosen, Python(parsed, chosen.Claimed)?.Profile ?? chosen.Claimed ?? Profile.Of(PythonVersion.Newest));
        WrongUseException.Unless(
            PointsOf(parsed) == ObservationPoints.Cells || side.Capabilities.ObservesStatements,
            $"'{side.Name}' observes after cells only; leave '--observe statements' out.");
        return Side(parsed, $"{side.Name} ({side.Profile})", shown.On(side));
    }

    /// <summary>The CPython that the user named, or the default one; null if none was named and there is none.</summary>
    private ChosenOracle? Python(ParseResult parsed, Profile? claimed)
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

    private ShownSide Side(ParseResult parsed, string name, (PictureSeries Cells, PictureSeries Statements) series) => new(name, Within(parsed, series.Cells), Within(parsed, series.Statements));

    private PictureSeries Within(ParseResult parsed, PictureSeries series) => parsed.GetValue(cell) is { } number
        ? series with { Pictures = [.. series.Pictures.Where(picture => picture.Moment.Cell == number - 1)] }
        : series;

    private bool IsCPython(ParseResult parsed) => parsed.GetRequiredValue(implementation.Name) == CPython;

    private AtomStyle AtomsOf(ParseResult parsed) => parsed.GetRequiredValue(atoms) == "objects" ? AtomStyle.Objects : AtomStyle.Inline;

    private ObservationPoints PointsOf(ParseResult parsed) => parsed.GetRequiredValue(observe) == "statements" ? ObservationPoints.Statements : ObservationPoints.Cells;
}
