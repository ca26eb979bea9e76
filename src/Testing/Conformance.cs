using System.Globalization;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Laws;
using Conform.Gate.Ledgers;
using Conform.Gate.Reporting;
using Conform.Programs;
using Conform.Programs.Generating;
using Conform.Programs.Laws;
using Conform.Programs.Protocol;
using Conform.Programs.Text;

namespace Conform.Testing;

/// <summary>The contract of a model of Python's objects, each part in one line, for any test framework.</summary>
/// <remarks>A process embeds one CPython: all calls in one process must mean the same one. Calls from several threads follow one another in CPython.</remarks>
public static class Conformance
{
    /// <summary>Number of programs that are run again to see whether one reaches another.</summary>
    private const int Repeated = 100;

    /// <summary>Number of programs for each law.</summary>
    private const int ProgramsOfALaw = 200;

    /// <summary>Number of reports in the message of a failure.</summary>
    private const int MostReports = 3;

    /// <summary>Requires that generated programs show the same on the model and in CPython.</summary>
    /// <param name="create">Makes the model for a CPython. It may be called twice; a model of one version ignores what it is given.</param>
    /// <param name="settings">How much, how strictly; null for <see cref="ConformanceSettings.Default"/>.</param>
    /// <exception cref="ConformanceException">A program diverges, and is shrunk in the message; or too many are inconclusive; or there is no such CPython.</exception>
    public static void RequireAgreement(Func<Profile, IImplementation> create, ConformanceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        settings ??= ConformanceSettings.Default;
        var sides = ConformanceSides.Start(create, settings);
        var run = sides.Run;
        var known = KnownDifferences(settings.Ledger, run, sides.Level);
        var result = new Campaign(run, index => sides.ProgramAt(index, settings), new() { Programs = settings.Programs, Ledger = known }, TimeProvider.System).Run();
        var summary = Summary(sides, result, settings);
        RequireTruth(known, summary);
        if (result.Findings.Count > 0)
        {
            throw new ConformanceException($"{summary}\n\n{Reports(result, run, sides)}");
        }

        if (result.Statistics.InconclusiveShare > settings.AllowedInconclusive)
        {
            throw new ConformanceException($"{summary}\nToo many programs are inconclusive: {string.Join("; ", result.Inconclusive.Select(example => example.Verdict.Detail))}.");
        }
    }

    /// <summary>Requires that no program reaches another one: run again, in another order, it shows the same.</summary>
    /// <param name="create">Makes the model for a CPython.</param>
    /// <param name="settings">How much, how strictly; null for <see cref="ConformanceSettings.Default"/>.</param>
    /// <exception cref="ConformanceException">A program shows something else, or an observation is malformed.</exception>
    public static void RequireIsolation(Func<Profile, IImplementation> create, ConformanceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        settings ??= ConformanceSettings.Default;
        var sides = ConformanceSides.Start(create, settings);
        Program[] programs = [.. Enumerable.Range(0, Repeated).Select(index => sides.ProgramAt(index, settings))];
        string[] first = [.. programs.Select(program => Observe(sides.Model, program))];
        for (var index = programs.Length - 1; index >= 0; index--)
        {
            if (Observe(sides.Model, programs[index]) != first[index])
            {
                throw new ConformanceException($"{sides.Model.Name} shows something else when this program is run again, after others:\n{ProgramText.Render(programs[index])}");
            }
        }
    }

    /// <summary>Requires that the model holds to the laws that need no CPython: a program and a changed form of it show the same.</summary>
    /// <param name="create">Makes the model for a CPython.</param>
    /// <param name="settings">How much, how strictly; null for <see cref="ConformanceSettings.Default"/>.</param>
    /// <exception cref="ConformanceException">A law does not hold.</exception>
    public static void RequireLaws(Func<Profile, IImplementation> create, ConformanceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        settings ??= ConformanceSettings.Default;
        var sides = ConformanceSides.Start(create, settings);
        foreach (var law in MetamorphicLaws.All)
        {
            var level = law.Level < sides.Level ? law.Level : sides.Level;
            var (plain, changed) = LawSide.Of(sides.Model, law);
            var run = new DifferentialRun(plain, changed, ComparisonRules.Of(level), RunLimits.Default);
            var generation = sides.Generation(settings.Statements) with { Level = level };
            var result = new Campaign(run, index => ProgramSequence.At(settings.Seed, index, generation), new() { Programs = ProgramsOfALaw, MostFindings = 1 }, TimeProvider.System).Run();
            if (result.Findings.Count > 0)
            {
                throw new ConformanceException($"{law.Claim}\n\n{Reports(result, run, sides)}");
            }
        }
    }

    private static LedgerJudge? KnownDifferences(string? path, DifferentialRun run, Level level)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            return new(LedgerJson.Read(File.ReadAllText(path)), run, level);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new ConformanceException($"The ledger '{path}' cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Requires that each known difference still shows.</summary>
    private static void RequireTruth(LedgerJudge? known, string summary)
    {
        if (known?.Replay() is { IsTrue: false } replay)
        {
            throw new ConformanceException($"{summary}\n{string.Join('\n', replay.Stale.Concat(replay.Returned).Select(fault => $"The ledger's entry '{fault.Entry.Id}' is no longer true: {fault.Now}"))}");
        }
    }

    private static string Summary(ConformanceSides sides, CampaignResult result, ConformanceSettings settings) => string.Create(
        CultureInfo.InvariantCulture,
        $"{sides.Model.Name} against {sides.Oracle.Name}, level {sides.Level.ToString().ToLowerInvariant()}, seed {settings.Seed}: " +
        $"{result.Statistics.Programs} programs, {result.Statistics.Agree} agree, {result.Statistics.Diverge} diverge, {result.Statistics.Known} differ as is known, {result.Statistics.Inconclusive.Values.Sum()} inconclusive.");

    private static string Reports(CampaignResult result, DifferentialRun run, ConformanceSides sides)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var finding in result.Findings.Take(MostReports))
        {
            var report = DivergenceReport.Of(finding, run, sides.Level, $"conform replay FILE --impl PATH.dll --python {sides.Oracle.Profile.Version}, with the program in FILE");
            TextReport.Write(text, TextReport.Sections(report), forFile: false);
            text.WriteLine();
        }

        return text.ToString();
    }

    /// <summary>An observation as text, which also shows that each number in it belongs to a node.</summary>
    private static string Observe(IImplementation model, Program program)
    {
        var observed = ObservationJson.ToJson(model.Run(program, RunRequest.Default));
        try
        {
            _ = ObservationJson.FromJson(observed);
            return observed;
        }
        catch (ProtocolException error)
        {
            throw new ConformanceException($"{model.Name} observes what cannot be, {error.Message} The program:\n{ProgramText.Render(program)}", error);
        }
    }
}
