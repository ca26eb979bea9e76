using System.Diagnostics;
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
}

/// <summary>Judges mutants of the model by what judges the model: programs that run on both sides, where CPython is the oracle.</summary>
/// <remarks>CPython runs each program once, for all mutants. Not thread-safe.</remarks>
internal sealed class ModelJudge
{
    /// <summary>A program of the model takes milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string assembly;
    private readonly RememberedOracle oracle;
    private readonly List<Program> programs = [];
    private MutatedModel shared;

    /// <summary>Runs the programs once without a mutant; those on which the two sides do not agree say nothing about a mutant and are left out.</summary>
    /// <param name="assembly">The assembly that Stryker compiled.</param>
    /// <param name="oracle">CPython.</param>
    /// <param name="programs">The programs, the most telling ones first.</param>
    public ModelJudge(string assembly, IImplementation oracle, IEnumerable<Program> programs)
    {
        (this.assembly, this.oracle) = (assembly, new(oracle));
        shared = MutatedModel.Load(assembly);
        var run = Against(shared);
        this.programs.AddRange(programs.Where(program => run.Check(program).Verdict is Agrees));
    }

    /// <summary>Number of programs that are run.</summary>
    public int Programs => programs.Count;

    /// <summary>Judges a mutant in the copy of the assembly that all share and, if it survives there, in a copy of its own, where it also shows in what is
    /// made only once.</summary>
    /// <param name="mutant">Its number.</param>
    /// <param name="killer">The program that told, or null.</param>
    public Fate Judge(int mutant, out Program? killer)
    {
        var fate = Run(shared, mutant, out killer);
        shared.Switch(null);
        if (fate != Fate.Survived && !IsClean(killer!))
        {
            // The copy keeps something that was made while a mutant was on.
            shared = MutatedModel.Load(assembly);
            fate = Fate.Survived;
        }

        return fate == Fate.Survived ? Run(MutatedModel.Load(assembly), mutant, out killer) : fate;
    }

    private DifferentialRun Against(MutatedModel model) =>
        new(model.Create(oracle.Profile), oracle, ComparisonRules.Of(Level.CPython), RunLimits.Default);

    private bool IsClean(Program program) => FateOf(Against(shared), program) == Fate.Survived;

    /// <summary>Runs the programs on a thread of its own until one tells; a thread that does not end is left behind: most end when the mutant is off.</summary>
    private Fate Run(MutatedModel model, int mutant, out Program? killer)
    {
        model.Switch(mutant);
        var at = 0;
        var fate = Fate.Survived;
        var isGivenUp = false;
        var thread = new Thread(() =>
        {
            var run = Against(model);
            while (at < programs.Count && !Volatile.Read(ref isGivenUp) && (fate = FateOf(run, programs[at])) == Fate.Survived)
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

    private static Fate FateOf(DifferentialRun run, Program program)
    {
        try
        {
            return run.Check(program).Verdict switch
            {
                Diverges => Fate.Diverged,
                Inconclusive { Reason: InconclusiveReason.Crash } => Fate.Crashed,
                _ => Fate.Survived,
            };
        }
        catch (ImplementationException)
        {
            return Fate.Crashed;
        }
    }
}
