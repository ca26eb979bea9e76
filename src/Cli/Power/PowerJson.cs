using System.Text.Json.Nodes;

namespace Conform.Cli.Power;

/// <summary>The power of the suite as one JSON object.</summary>
internal static class PowerJson
{
    /// <summary>The object; a number that there is not, because a mutant survived, is null.</summary>
    public static JsonObject Of(PowerResult result) => new()
    {
        ["judge"] = $"model ({result.Profile})",
        ["seed"] = result.FirstSeed,
        ["seeds"] = result.Seeds,
        ["programs"] = result.MostPrograms,
        ["killed"] = result.KilledAtEachSeed,
        ["medianOfMedians"] = result.MedianOfMedians,
        ["max"] = result.Max,
        ["mutants"] = new JsonArray([.. result.Mutants.Select(Of)]),
    };

    private static JsonObject Of(MutantPower power)
    {
        var mutant = new JsonObject
        {
            ["name"] = power.Mutant.Name,
            ["family"] = $"{power.Mutant.Family}",
            ["claim"] = power.Mutant.Claim,
            ["refutation"] = power.Mutant.Refutation,
            ["statements"] = power.SmallestStatements,
            ["median"] = power.Kills.Median,
            ["max"] = power.Kills.Max,
            ["survived"] = power.Kills.Survived,
            ["kills"] = new JsonArray([.. power.Kills.Outcomes.Select(outcome => (JsonNode?)outcome.Programs)]),
        };
        if (power.Forms is not null)
        {
            mutant["forms"] = power.DistinctForms;
            mutant["largestForm"] = power.LargestForm;
            mutant["medianEvaluations"] = power.MedianEvaluations;
        }

        return mutant;
    }
}
