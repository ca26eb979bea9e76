using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Reporting;
using Conform.Model;
using Conform.Mutants.Misconceptions;
using Conform.Programs;
using Conform.Programs.Text;
using Spectre.Console;
using Profile = Conform.Programs.Profile;

namespace Conform.Cli;

/// <summary>Tells a misconception: each program with what the believer expects beside what happens.</summary>
/// <param name="console">Where to write.</param>
/// <param name="python">CPython; null if there is none, and the model answers in its place.</param>
internal sealed class MisconceptionStory(IAnsiConsole console, IImplementation? python)
{
    private readonly Profile profile = python?.Profile ?? Profile.Of(PythonVersion.Newest);

    /// <summary>Writes the story.</summary>
    /// <returns>Whether every program shows what the story says of it.</returns>
    public bool Tell(Misconception misconception)
    {
        console.MarkupLine($"[bold]Belief[/]  {Markup.Escape(misconception.Belief)}");
        console.MarkupLine($"[bold]Truth[/]   {Markup.Escape(misconception.Truth)}");
        console.WriteLine(python is null ? $"No CPython was found: the model of {profile} answers in its place." : $"What happens is what {profile} does.");
        var isTrue = true;
        foreach (var shown in misconception.Cases)
        {
            isTrue &= Tell(misconception, shown);
        }

        return isTrue;
    }

    private bool Tell(Misconception misconception, MisconceptionCase shown)
    {
        var program = ProgramText.Parse(shown.Program);
        var model = new ModelImplementation(profile);
        var result = new DifferentialRun(misconception.Believer.Implement(profile), python ?? model, ComparisonRules.Of(Level.CPython), RunLimits.Default).Check(program);
        var holds = result.Verdict is Agrees;
        console.WriteLine();
        console.MarkupLine($"{(holds ? "[green]The belief holds[/]" : "[red]The belief fails[/]")}: {Markup.Escape(shown.Title)}");
        var table = new Table().AddColumns("Program", "The believer expects", python is null ? "The model says" : "CPython does");
        _ = table.AddRow(
            Markup.Escape(shown.Program),
            Markup.Escape(ObservationText.Of(result.Left, program).TrimEnd()),
            Markup.Escape(result.Right is { } right ? ObservationText.Of(right, program).TrimEnd() : "-"));
        console.Write(table);
        return holds == shown.Holds && result.Verdict is not Inconclusive && ModelAgrees(model, program);
    }

    /// <summary>Whether the model that the beliefs were written against says the same as CPython.</summary>
    private bool ModelAgrees(ModelImplementation model, Program program) =>
        python is null || new DifferentialRun(model, python, ComparisonRules.Of(Level.CPython), RunLimits.Default).Check(program).Verdict is Agrees;
}
