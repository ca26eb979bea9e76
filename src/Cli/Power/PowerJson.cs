using System.Text.Json.Nodes;
using Conform.Mutants;
using Conform.Programs.Text;

namespace Conform.Cli.Power;

/// <summary>The power of the suite as one JSON object.</summary>
internal static class PowerJson
{
    /// <summary>The object; a number that there is not, because a mutant survived, is null.</summary>
    public static JsonObject Of(PowerResult result)
    {
        var report = Kills(result);
        if (result.Shrinking is { } shrinking)
        {
            report["oneForm"] = shrinking.OneForm;
            report["largerThanSmallest"] = new JsonArray([.. shrinking.Larger.Select(name => (JsonNode?)name)]);
            report["medianEvaluations"] = shrinking.MedianEvaluations;
            report["mostEvaluations"] = shrinking.MostEvaluations;
        }

        report["mutants"] = new JsonArray([.. result.Mutants.Select(Of)]);
        return report;
    }

    /// <summary>What a mutant is, without figures.</summary>
    public static JsonObject Description(Mutant mutant) => new()
    {
        ["name"] = mutant.Name,
        ["family"] = $"{mutant.Family}",
        ["claim"] = mutant.Claim,
        ["refutation"] = mutant.Refutation,
    };

    private static JsonObject Kills(PowerResult result) => new()
    {
        ["judge"] = $"model ({result.Profile})",
        ["seed"] = result.FirstSeed,
        ["seeds"] = result.Seeds,
        ["programs"] = result.MostPrograms,
        ["killed"] = result.KilledAtEachSeed,
        ["medianOfMedians"] = result.MedianOfMedians,
        ["max"] = result.Max,
    };

    private static JsonObject Of(MutantPower power)
    {
        var mutant = Description(power.Mutant);
        mutant["statements"] = power.SmallestStatements;
        mutant["median"] = power.Kills.Median;
        mutant["max"] = power.Kills.Max;
        mutant["survived"] = power.Kills.Survived;
        mutant["kills"] = new JsonArray([.. power.Kills.Outcomes.Select(outcome => (JsonNode?)outcome.Programs)]);
        if (power.Forms is not null)
        {
            mutant["forms"] = new JsonArray([.. power.Forms.GroupBy(form => form.Program).OrderByDescending(group => group.Count()).Select(group => new JsonObject
            {
                ["program"] = ProgramText.Render(group.Key),
                ["seeds"] = group.Count(),
            })]);
            mutant["largestForm"] = power.LargestForm;
            mutant["medianEvaluations"] = power.MedianEvaluations;
            mutant["mostEvaluations"] = power.MostEvaluations;
        }

        if (power.Proof is { } proof)
        {
            mutant["proof"] = new JsonObject
            {
                ["programs"] = proof.Programs,
                ["inconclusive"] = proof.Inconclusive,
                ["smaller"] = proof.Found is { } found ? ProgramText.Render(found.Program) : null,
            };
        }

        return mutant;
    }
}
