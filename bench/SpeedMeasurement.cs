using Conform.Oracle;

namespace Conform.Bench;

/// <summary>The times of both sides in every round.</summary>
/// <param name="Model">Each round's time of each program on the model, in microseconds.</param>
/// <param name="CPython">The same in CPython.</param>
/// <param name="Stopped">Number of programs left out because the model does not run them to their end.</param>
internal sealed record SpeedMeasurement(IReadOnlyList<double[]> Model, IReadOnlyList<double[]> CPython, int Stopped)
{
    private const int WarmUp = 3;

    /// <summary>Number of programs in a round.</summary>
    public int Programs => Model[0].Length;

    /// <summary>Number of rounds.</summary>
    public int Rounds => Model.Count;

    /// <summary>Model time divided by CPython time of all programs: the median over the rounds.</summary>
    public double Ratio => Median(Model.Zip(CPython, (model, cpython) => model.Sum() / cpython.Sum()));

    /// <summary>The ratio of the shortest times of each program: what is left where other work on the machine disturbs whole rounds.</summary>
    public double UndisturbedRatio => Shortest(Model).Sum() / Shortest(CPython).Sum();

    /// <summary>The model's time for one program in microseconds, from the shortest times.</summary>
    public double ModelMicroseconds => Shortest(Model).Average();

    /// <summary>CPython's time for one program in microseconds, from the shortest times.</summary>
    public double CPythonMicroseconds => Shortest(CPython).Average();

    /// <summary>Measures in interleaved rounds, so that what slows the machine down slows both sides down.</summary>
    public static SpeedMeasurement Of(ModelTiming model, PrecompiledPrograms cpython, int rounds)
    {
        var times = new List<(double[] Model, double[] CPython)>();
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            GC.Collect();
            times.Add((Microseconds(model.Execute()), Microseconds(cpython.Execute())));
        }

        return new([.. times.Skip(WarmUp).Select(pair => pair.Model)], [.. times.Skip(WarmUp).Select(pair => pair.CPython)], model.Stopped);
    }

    private static double[] Microseconds(TimeSpan[] times) => [.. times.Select(time => time.TotalMicroseconds)];

    private static IEnumerable<double> Shortest(IReadOnlyList<double[]> rounds) =>
        Enumerable.Range(0, rounds[0].Length).Select(program => rounds.Min(round => round[program]));

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
