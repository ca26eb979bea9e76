using System.CommandLine;
using Conform.Gate.Power;
using Conform.Model;
using Conform.Mutants;
using Conform.Programs;
using Conform.Programs.Generating;
namespace Conform.Cli.Commands;
internal static class MutantsCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("NAME") { Arity = ArgumentArity.ZeroOrMore };
        var seeds = new Option<int>("--seeds") { DefaultValueFactory = _ => 20 };
        var first = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1 };
        var most = new Option<long>("--programs") { DefaultValueFactory = _ => 10000 };
        var command = new Command("mutants") { names, seeds, first, most };
        command.SetAction(p =>
        {
            var ms = MutantCatalogue.All.Where(m => p.GetValue(names) is not { Length: > 0 } n || n.Any(x => m.Name.Contains(x, StringComparison.Ordinal))).ToList();
            var profile = Profile.Of(new PythonVersion(3, 12, 1));
            var settings = GenerationSettings.Default with { Version = profile.Version, Features = profile.Features };
            var list = Enumerable.Range(0, p.GetValue(seeds)).Select(i => p.GetValue(first) + (ulong)i).ToList();
            var result = PowerSurvey.Run(() => new ModelImplementation(profile), [.. ms.Select(m => m.Implement(profile))], list, (s, i) => ProgramSequence.At(s, i, settings), p.GetValue(most), 2);
            for (var i = 0; i < ms.Count; i++)
            {
                var model = new ModelImplementation(profile);
                var run = new Conform.Gate.DifferentialRun(model, ms[i].Implement(profile), Conform.Gate.Comparing.ComparisonRules.Of(Level.CPython), RunLimits.Default);
                var v = run.Check(Conform.Programs.Text.ProgramText.Parse(ms[i].Refutation));
                var ks = result[i].Select(o => o.Programs ?? 99999).Order().ToList();
                Console.WriteLine($"{(v.Divergence is null ? "REF! " + v.Verdict : "ok"),-5} {ms[i].Name,-60} median {ks[ks.Count / 2],6} max {ks[^1],6}");
            }
            return 0;
        });
        return command;
    }
}
