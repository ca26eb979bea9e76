using System.Diagnostics;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Model;
using Conform.Model.Profiles;
using Conform.Oracle;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Observing;
using Conform.Programs.Text;

namespace Conform.Bench.Ratios;

/// <summary>The stages that a program goes through, each timed over the same programs.</summary>
internal sealed class PipelineStages
{
    private readonly CPythonImplementation oracle;
    private readonly ModelImplementation model;
    private readonly ModelProfile profile;
    private readonly GenerationSettings settings;
    private readonly ulong seed;
    private readonly IReadOnlyList<Program> programs;
    private readonly IReadOnlyList<string[]> texts;
    private readonly IReadOnlyList<(Program Program, IReadOnlyList<IReadOnlyList<EqualityQuestion>> Questions)> asked;
    private readonly IReadOnlyList<(ProgramObservation Model, ProgramObservation Oracle)> observed;
    private readonly ObservationComparer comparer = ObservationComparer.For(Level.CPython);
    private readonly StageTiming timing;

    /// <summary>Prepares the first programs of a sequence.</summary>
    public PipelineStages(CPythonImplementation oracle, ulong seed, int count)
    {
        this.oracle = oracle;
        this.seed = seed;
        settings = ProgramSelection.Settings(oracle.Profile);
        model = new(oracle.Profile);
        profile = new(oracle.Profile);
        timing = oracle.TimeStages();
        programs = [.. Enumerable.Range(0, count).Select(index => ProgramSequence.At(seed, index, settings))];
        texts = [.. programs.Select(program => program.Cells.Select(ProgramText.RenderCell).ToArray())];
        ProgramObservation[] predicted = [.. programs.Select(program => model.Run(program, Asking(null)))];
        asked = [.. programs.Zip(predicted, (program, left) => (program, (IReadOnlyList<IReadOnlyList<EqualityQuestion>>)QuestionsOf(left)))];
        observed = [.. asked.Zip(predicted, (entry, left) => (left, oracle.Run(entry.Program, Asking(entry.Questions))))];
    }

    /// <summary>Number of programs.</summary>
    public int Programs => programs.Count;

    /// <summary>Number of their statements.</summary>
    public int Statements => programs.Sum(program => program.StatementCount);

    /// <summary>Measures every stage once.</summary>
    /// <returns>The stages, in the order in which they are printed.</returns>
    public StageRound Measure()
    {
        GC.Collect();
        var stages = timing.Measure(asked);
        return new(
            Bare: CostOf(() => timing.ExecuteBare(texts)),
            Generation: CostOf(() => ForEach(index => ProgramSequence.At(seed, index, settings))),
            Text: CostOf(() => ForEach(index => programs[index].Cells.Select(cell => ProgramText.RenderCell(new(cell.Body))).ToArray())),
            Model: CostOf(() => ForEach(index => new Model.Execution.ProgramRun(Model.Semantics.RuleSet.Real, profile, Asking([])).ExecuteUnobserved(programs[index]))),
            ObservedModel: CostOf(() => ForEach(index => model.Run(programs[index], Asking(null)))),
            Oracle: CostOf(() => oracle.RunOnOwnThread(() => ForEach(index => oracle.Run(programs[index], Asking(asked[index].Questions))))),
            Walk: (stages.Walked - stages.Bare).TotalMicroseconds / stages.Bare.TotalMicroseconds,
            Probes: (stages.Probed - stages.Walked).TotalMicroseconds / stages.Bare.TotalMicroseconds,
            Comparison: CostOf(() => ForEach(index => comparer.Compare(observed[index].Model, observed[index].Oracle))),
            Pipeline: CostOf(() => Check(index => programs[(int)index])),
            WithGeneration: CostOf(() => Check(index => ProgramSequence.At(seed, index, settings))));
    }

    private static RunRequest Asking(IReadOnlyList<IReadOnlyList<EqualityQuestion>>? questions) => new(RunLimits.Default, questions);

    private static List<IReadOnlyList<EqualityQuestion>> QuestionsOf(ProgramObservation left) =>
        [.. left.Cells.Select(cell => cell.Equalities.Select(equality => equality.Question).ToArray())];

    private static StageCost CostOf(Action stage)
    {
        var (allocated, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        stage();
        var microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return new(microseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private void ForEach(Func<int, object?> stage)
    {
        for (var index = 0; index < programs.Count; index++)
        {
            _ = stage(index);
        }
    }

    private void Check(Func<long, Program> source)
    {
        var run = new DifferentialRun(model, oracle, ComparisonRules.Of(Level.CPython), RunLimits.Default);
        _ = new Campaign(run, source, new() { Programs = programs.Count }, TimeProvider.System).Run();
    }
}

/// <summary>What a stage took over all programs.</summary>
/// <param name="Microseconds">Wall-clock time.</param>
/// <param name="Bytes">What .NET allocated, on all threads.</param>
internal readonly record struct StageCost(double Microseconds, long Bytes);

/// <summary>What the stages took in one round; observation as shares of the bare loop that ran beside it.</summary>
/// <param name="Bare">CPython compiles and executes the texts, and nothing else: the measure of all others.</param>
/// <param name="Generation">The programs are generated.</param>
/// <param name="Text">Their texts are written. Where a program was generated before, so was its text.</param>
/// <param name="Model">The model executes them, unobserved.</param>
/// <param name="ObservedModel">The model executes them, is observed and answers the questions of equality.</param>
/// <param name="Oracle">The oracle compiles, executes, is observed and answers.</param>
/// <param name="Walk">Walking the graphs in CPython, as a share of the time.</param>
/// <param name="Probes">The questions of equality in CPython, as a share of the time.</param>
/// <param name="Comparison">The observations are compared.</param>
/// <param name="Pipeline">A campaign over programs that were generated before, with their texts, as those of the bare loop were.</param>
/// <param name="WithGeneration">A campaign that generates its programs.</param>
internal sealed record StageRound(
    StageCost Bare,
    StageCost Generation,
    StageCost Text,
    StageCost Model,
    StageCost ObservedModel,
    StageCost Oracle,
    double Walk,
    double Probes,
    StageCost Comparison,
    StageCost Pipeline,
    StageCost WithGeneration);
