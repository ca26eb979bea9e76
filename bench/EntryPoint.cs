using System.CommandLine;
using Conform.Bench.Memory;
using Conform.Bench.Ratios;
using Conform.Bench.Speed;

namespace Conform.Bench;

/// <summary>The command line: measurements that print ratios to CPython's own times, taken in the same process.</summary>
internal static class EntryPoint
{
    private static int Main(string[] args) =>
        new RootCommand("Measures what conform costs, as ratios to what CPython takes for the same programs in the same process.")
        {
            ModelCommand.Create(),
            CopyCommand.Create(),
            RatiosCommand.Create(),
            MemoryCommand.Create(),
        }.Parse(args).Invoke();
}
