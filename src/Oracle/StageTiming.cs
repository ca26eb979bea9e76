using System.Diagnostics;
using Conform.Oracle.Embedding;
using Conform.Oracle.Native;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Oracle;

/// <summary>Times what the oracle does with a program, one stage more each time, on the interpreter's own thread: the bare loop that everything is measured against, the loop with the
/// graphs walked, the loop with the equality probes too.</summary>
/// <remarks>Thread-safe as the interpreter is.</remarks>
internal sealed class StageTiming(Interpreter interpreter, ProgramEnvironment environment)
{
    private static readonly IReadOnlyList<IReadOnlyList<EqualityQuestion>> NoQuestions = [];

    private int measured;

    /// <summary>Runs each program three times, the stages of one program right after each other, so that what slows the machine down slows all of them down. Each stage is the first of a
    /// third of the programs, of others each time, because the first run of a program takes longer than the next.</summary>
    /// <param name="programs">The programs with the questions of equality after each cell.</param>
    /// <returns>The time of each stage, summed over the programs.</returns>
    public StageTimes Measure(IReadOnlyList<(Program Program, IReadOnlyList<IReadOnlyList<EqualityQuestion>> Questions)> programs)
    {
        string[][] texts = [.. programs.Select(entry => entry.Program.Cells.Select(ProgramText.RenderCell).ToArray())];
        return interpreter.Invoke(api =>
        {
            var times = new TimeSpan[3];
            for (var index = 0; index < texts.Length; index++)
            {
                var (program, questions) = programs[index];
                for (var turn = 0; turn < times.Length; turn++)
                {
                    var stage = (index + turn + measured) % times.Length;
                    times[stage] += TimeOf(() =>
                    {
                        if (stage == 0)
                        {
                            Execute(api, texts[index]);
                        }
                        else
                        {
                            Observe(program, texts[index], stage == 1 ? NoQuestions : questions);
                        }
                    });
                }
            }

            measured++;
            return new StageTimes(times[0], times[1], times[2]);
        });
    }

    /// <summary>Compiles and executes every program once, with nothing around it: no observation, no guard, and one collection of garbage at the end.</summary>
    public void ExecuteBare(IReadOnlyList<string[]> texts) => _ = interpreter.Invoke(api =>
    {
        foreach (var cells in texts)
        {
            Execute(api, cells);
        }

        environment.Names.Collect();
        return texts.Count;
    });

    private static TimeSpan TimeOf(Action stage)
    {
        var start = Stopwatch.GetTimestamp();
        stage();
        return Stopwatch.GetElapsedTime(start);
    }

    private void Execute(PythonApi api, string[] cells)
    {
        using var scope = environment.Names.New();
        foreach (var text in cells)
        {
            using var code = api.Compile(text, "<cell>");
            if (code.IsNull)
            {
                api.TakeError().Dispose();
                continue;
            }

            using var result = api.Evaluate(code.Borrow(), scope.Borrow());
            if (result.IsNull)
            {
                api.TakeError().Dispose();
            }
        }
    }

    private void Observe(Program program, string[] cells, IReadOnlyList<IReadOnlyList<EqualityQuestion>> questions)
    {
        using var run = new ProgramRun(environment, [.. program.Imports]);
        _ = run.Execute(cells, new RunRequest(RunLimits.Default, questions));
    }
}

/// <summary>What the stages took.</summary>
/// <param name="Bare">Compiling and executing.</param>
/// <param name="Walked">That, and observing the graph after each cell.</param>
/// <param name="Probed">That, and asking the questions of equality.</param>
internal sealed record StageTimes(TimeSpan Bare, TimeSpan Walked, TimeSpan Probed);
