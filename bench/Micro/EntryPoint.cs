using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

namespace Conform.Micro;

/// <summary>The command line of BenchmarkDotNet over the benchmarks of this assembly.</summary>
internal static class EntryPoint
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(EntryPoint).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath("artifacts/benchmarks"));
}
