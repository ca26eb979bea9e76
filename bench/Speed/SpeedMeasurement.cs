using Conform.Oracle;

namespace Conform.Bench.Speed;

/// <summary>The times of both sides in every round.</summary>
/// <param name="Model">Each round's time of each program on the model, from its tree, in microseconds.</param>
/// <param name="Compiled">The same from its compiled cells.</param>
/// <param name="CPython">The same in CPython.</param>
/// <param name="Stopped">Number of programs left out because the model does not run them to their end.</param>
internal sealed record SpeedMeasurement(IReadOnlyList<double[]> Model, IReadOnlyList<double[]> Compiled, IReadOnlyList<double[]> CPython, int Stopped)
{
    /// <summary>Number of programs in a round.</summary>
    public int Programs => Model[0].Length;

    /// <summary>Number of rounds.</summary>
    public int Rounds => Model.Count;

    /// <summary>Model time divided by CPython time of all programs: the median over the rounds.</summary>
    public double Ratio => Median.Of(Model.Zip(CPython, (model, cpython) => model.Sum() / cpython.Sum()));

    /// <summary>The same of the model's compiled cells.</summary>
    public double CompiledRatio => Median.Of(Compiled.Zip(CPython, (model, cpython) => model.Sum() / cpython.Sum()));

    /// <summary>The ratio of the shortest times of each program: what is left where other work on the machine disturbs whole rounds.</summary>
    public double UndisturbedRatio => Shortest(Model).Sum() / Shortest(CPython).Sum();

    /// <summary>The same of the model's compiled cells.</summary>
    public double UndisturbedCompiledRatio => Shortest(Compiled).Sum() / Shortest(CPython).Sum();

    /// <summary>The model's time for one program in microseconds, from the shortest times.</summary>
    public double ModelMicroseconds => Shortest(Model).Average();

    /// <summary>The model's time for the compiled cells of one program in microseconds, from the shortest times.</summary>
    public double CompiledMicroseconds => Shortest(Compiled).Average();

    /// <summary>CPython's time for one program in microseconds, from the shortest times.</summary>
    public double CPythonMicroseconds => Shortest(CPython).Average();

    /// <summary>Measures in interleaved rounds, so that what slows the machine down slows both sides down.</summary>
    /// <remarks>Before that it warms up until .NET has compiled the model for the last time: it replaces each method several times as it learns what runs often.</remarks>
    public static SpeedMeasurement Of(ModelTiming model, PrecompiledPrograms cpython, int rounds)
    {
        WarmUp.Run(() => _ = Round(model, cpython));
        (double[] Model, double[] Compiled, double[] CPython)[] times = [.. Enumerable.Range(0, rounds).Select(_ => Round(model, cpython))];
        return new([.. times.Select(round => round.Model)], [.. times.Select(round => round.Compiled)], [.. times.Select(round => round.CPython)], model.Stopped);
    }

    private static (double[] Model, double[] Compiled, double[] CPython) Round(ModelTiming model, PrecompiledPrograms cpython)
    {
        GC.Collect();
        return (Microseconds(model.Execute()), Microseconds(model.ExecuteCompiled()), Microseconds(cpython.Execute()));
    }

    private static double[] Microseconds(TimeSpan[] times) => [.. times.Select(time => time.TotalMicroseconds)];

    private static IEnumerable<double> Shortest(IReadOnlyList<double[]> rounds) =>
        Enumerable.Range(0, rounds[0].Length).Select(program => rounds.Min(round => round[program]));
}
