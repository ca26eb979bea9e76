using System.Globalization;
using System.Text;
using Conform.Cli.Reports;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Model;
using Conform.Mutants.Misconceptions;
using Conform.Pictures.Structure;
using Conform.Pictures.Svg;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Cli.Showing;

/// <summary>The pictures of the documentation: the classic examples, and misconceptions as what is believed beside what happens.</summary>
/// <remarks>Drawn from the model, so that they are the same on every machine; tests compare the model with CPython.</remarks>
internal sealed class Gallery
{
    /// <summary>Number of misconceptions, the first of the catalogue.</summary>
    public const int Misconceptions = 10;

    private readonly Profile profile = Profile.Of(PythonVersion.Newest);

    /// <summary>The files of the gallery by name: an SVG for each picture, and a page that shows them.</summary>
    /// <param name="examples">The classic examples by name.</param>
    public IReadOnlyList<(string Name, string Text)> Files(IReadOnlyList<(string Name, Program Program)> examples)
    {
        List<(string Name, string Text)> files =
        [
            .. examples.Select(example => ($"{example.Name}.svg", SvgStrip.Of(new ShownProgram(example.Program, AtomStyle.Inline, ObservationPoints.Cells).On(new ModelImplementation(profile)).Cells, $"{example.Name}.py"))),
            .. MisconceptionCatalogue.All.Take(Misconceptions).Select(misconception => ($"{misconception.Name}.svg", Draw(misconception))),
        ];
        files.Add(("README.md", Page(examples.Select(example => example.Name))));
        return files;
    }

    private string Draw(Misconception misconception)
    {
        var program = ProgramText.Parse(misconception.Cases[0].Program);
        var run = new DifferentialRun(misconception.Believer.Implement(profile), new ModelImplementation(profile), ComparisonRules.Of(Level.CPython), RunLimits.Default);
        var divergence = run.Check(program).Divergence ?? throw new InvalidOperationException($"The first case of '{misconception.Name}' does not fail.");
        var drawn = DrawnDivergence.Of(divergence);
        return SvgComparison.Of(misconception.Belief, misconception.Cases[0].Program, ("what is believed", drawn.Left!.WithoutChanges()), ("what happens", drawn.Right!.WithoutChanges()));
    }

    private static string Page(IEnumerable<string> examples)
    {
        var text = new StringBuilder("""
            # Gallery

            Written by `./conform gallery`. Names are on the left, objects on the right, a reference is an arrow. Green is new, amber changed, dashed out of reach of every name; a blue arrow
            is a reference that is new or leads to another object than before. `./conform show FILE.py` draws a program of your own.

            ## Classic examples


            """.ReplaceLineEndings("\n"));
        foreach (var name in examples)
        {
            var title = name.Replace('-', ' ');
            _ = text.Append(CultureInfo.InvariantCulture, $"### {char.ToUpperInvariant(title[0])}{title[1..]}\n\n![{title}]({name}.svg)\n\n");
        }

        _ = text.Append("## Misconceptions\n\nOn the left what somebody expects who believes the sentence, on the right what Python does; the first difference is red. `./conform misconceptions` tells all of them.\n\n");
        foreach (var misconception in MisconceptionCatalogue.All.Take(Misconceptions))
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"### {misconception.Belief}\n\n{misconception.Truth}\n\n![{misconception.Name}]({misconception.Name}.svg)\n\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
