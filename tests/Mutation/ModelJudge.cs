using System.Diagnostics;
using System.Reflection;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Programs;

namespace Conform.Mutation;

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>No program told it from CPython.</summary>
    Survived,

    /// <summary>A program diverged.</summary>
    Diverged,

    /// <summary>The model threw, which ends a test of the suite.</summary>
    Crashed,

    /// <summary>The model did not end.</summary>
    TimedOut,

    /// <summary>The model stopped (a limit, or what it says it does not model) in a program of the corpus or in more programs than <c>conform check</c> allows.</summary>
    Stopped,
}

/// <summary>Judges mutants of the model by what judges the model: programs that run on both sides, where CPython is the oracle.</summary>
/// <remarks>CPython runs each program once, for all mutants. Not thread-safe.</remarks>
internal sealed class ModelJudge
{
    /// <summary>A program of the model takes milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The share of inconclusive programs with which <c>conform check</c> fails.</summary>
    private const double AllowedInconclusive = 0.01;

    private readonly string assembly;
    private readonly RememberedOracle oracle;
    private readonly List<JudgeProgram> programs = [];
    private MutatedModel shared;

    /// <summary>Runs the programs once without a mutant; those on which the two sides do not agree say nothing about a mutant and are left out.</summary>
    /// <param name="assembly">The assembly that Stryker compiled.</param>
    /// <param name="oracle">CPython.</param>
    /// <param name="programs">The programs, the most telling ones first.</param>
    public ModelJudge(string assembly, IImplementation oracle, IEnumerable<JudgeProgram> programs)
    {
        (this.assembly, this.oracle) = (assembly, new(oracle));
        shared = MutatedModel.Load(assembly, this.oracle.Profile);
        var runs = Against(shared);
        this.programs.AddRange(programs.Where(program => runs(program.Level).Check(program.Program).Verdict is Agrees));
    }

    /// <summary>Number of programs that are run.</summary>
    public int Programs => programs.Count;

    /// <summary>Judges a mutant in the copy of the assembly that all share. It does not show there in what was made before it was switched on.</summary>
    /// <param name="mutant">Its number.</param>
    /// <param name="killer">The program that told, or null.</param>
    public Fate JudgeShared(int mutant, out JudgeProgram? killer)
    {
        shared.Switch(mutant);
        var fate = Run(shared, out killer);
        shared.Switch(null);
        if (fate == Fate.Survived || IsClean(killer!.Value))
        {
            return fate;
        }

        // The copy keeps something that was made while a mutant was on.
        shared = MutatedModel.Load(assembly, oracle.Profile);
        return JudgeAlone(mutant, out killer);
    }

    /// <summary>Judges a mutant in a copy of its own, which it may keep from being made at all.</summary>
    /// <param name="mutant">Its number.</param>
    /// <param name="killer">The program that told, or null.</param>
    public Fate JudgeAlone(int mutant, out JudgeProgram? killer)
    {
        try
        {
            return Run(MutatedModel.Load(assembly, oracle.Profile, mutant), out killer);
        }
        catch (TargetInvocationException)
        {
            killer = null;
            return Fate.Crashed;
        }
    }

    /// <summary>What compares a model at each level.</summary>
    private Func<Level, DifferentialRun> Against(MutatedModel model)
    {
        DifferentialRun shown = At(Level.CPython), counted = At(Level.Exact);
        return level => level == Level.Exact ? counted : shown;

        DifferentialRun At(Level level) => new(model.Implementation, oracle, ComparisonRules.Of(level), RunLimits.Default);
    }

    private bool IsClean(JudgeProgram program) => Against(shared)(program.Level).Check(program.Program).Verdict is Agrees;

    /// <summary>Runs the programs on a thread of its own until one tells; a thread that does not end is left behind: most end when the mutant is off.</summary>
    private Fate Run(MutatedModel model, out JudgeProgram? killer)
    {
        var at = 0;
        var fate = Fate.Survived;
        var isGivenUp = false;
        var thread = new Thread(() =>
        {
            var runs = Against(model);
            var stops = 0;
            while (at < programs.Count && !Volatile.Read(ref isGivenUp) && (fate = FateOf(runs(programs[at].Level), programs[at], ref stops)) == Fate.Survived)
            {
                at++;
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        var (last, since) = (-1, Stopwatch.StartNew());
        while (!thread.Join(TimeSpan.FromMilliseconds(100)))
        {
            var now = Volatile.Read(ref at);
            if (now != last)
            {
                (last, since) = (now, Stopwatch.StartNew());
            }
            else if (since.Elapsed > Patience)
            {
                Volatile.Write(ref isGivenUp, true);
                killer = programs[now];
                return Fate.TimedOut;
            }
        }

        killer = fate == Fate.Survived ? null : programs[at];
        return fate;
    }

    private Fate FateOf(DifferentialRun run, JudgeProgram program, ref int stops)
    {
        try
        {
            var verdict = run.Check(program.Program).Verdict;
            return verdict is Inconclusive { Reason: not InconclusiveReason.Crash } && (program.MustAgree || ++stops > programs.Count * AllowedInconclusive)
                ? Fate.Stopped
                : FateOf(verdict);
        }
        catch (ImplementationException)
        {
            return Fate.Crashed;
        }
    }

    private static Fate FateOf(Verdict verdict) => verdict switch
    {
        Diverges => Fate.Diverged,
        Inconclusive { Reason: InconclusiveReason.Crash } => Fate.Crashed,
        _ => Fate.Survived,
    };
}
