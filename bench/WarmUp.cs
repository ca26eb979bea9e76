using System.Diagnostics;
using System.Runtime;

namespace Conform.Bench;

/// <summary>Repeats a round until .NET has compiled what it runs for the last time: it replaces each method several times as it learns what runs often.</summary>
internal static class WarmUp
{
    /// <summary>The measurement begins once so many rounds have passed without a method being compiled, …</summary>
    private const int QuietRounds = 5;

    /// <summary>… not before this time, in which .NET notices what runs often even where rounds are short, …</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(4);

    /// <summary>… and at this time at the latest.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(40);

    /// <summary>Runs <paramref name="round"/> until it is as fast as it gets.</summary>
    public static void Run(Action round)
    {
        var (began, quiet) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(began) is var elapsed && elapsed < Most && (quiet < QuietRounds || elapsed < Least))
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            round();
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }
    }
}
