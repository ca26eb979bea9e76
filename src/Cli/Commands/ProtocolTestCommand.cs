using System.CommandLine;
using System.Text.Json.Nodes;
using Conform.Adapters;
using Conform.Adapters.Manners;
using Conform.Cli.Implementations;
using Conform.Gate.Reporting;
using Conform.Programs.Protocol;

namespace Conform.Cli.Commands;

/// <summary><c>conform protocol-test</c>: whether an executable keeps to the line protocol.</summary>
internal static class ProtocolTestCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("COMMAND") { Description = "The command line that starts the executable, as one argument." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object on standard output." };
        var patience = new Option<double>("--patience")
        {
            Description = "Seconds that the executable may take for one answer.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => ProtocolTest.UsualPatience.TotalSeconds,
        };
        var command = new Command("protocol-test", "Check the manners of an executable that speaks the line protocol (docs/protocol.md), whatever it models.") { text, json, patience };
        command.SetAction(parsed =>
        {
            WrongUseException.Unless(parsed.GetValue(patience) is > 0 and <= 3600, "'--patience' takes a number of seconds above 0, at most 3600.");
            var isJson = parsed.GetValue(json);
            var results = new List<MannersResult>();
            foreach (var result in ProtocolTest.Run(CommandImplementation.Parse(parsed.GetRequiredValue(text)), TimeSpan.FromSeconds(parsed.GetValue(patience))))
            {
                results.Add(result);
                if (!isJson)
                {
                    Console.Out.WriteLine(Line(result));
                }
            }

            var failed = results.Count(result => result.Outcome == MannersOutcome.Failed);
            if (isJson)
            {
                Console.Out.WriteLine(JsonReport.Text(Json(parsed.GetRequiredValue(text), results)));
            }
            else
            {
                Console.Out.WriteLine(FormattableString.Invariant(
                    $"{results.Count(result => result.Outcome == MannersOutcome.Passed)} passed, {failed} failed, {results.Count(result => result.Outcome == MannersOutcome.NotJudged)} not judged"));
            }

            return failed > 0 ? ExitCode.Diverges : ExitCode.Agrees;
        });
        return command;
    }

    private static string Line(MannersResult result) => result.Outcome switch
    {
        MannersOutcome.Passed => $"ok          {result.Name}",
        MannersOutcome.Failed => $"FAILED      {result.Name}: {result.Claim} {result.Detail}",
        _ => $"not judged  {result.Name}: {result.Detail}",
    };

    private static JsonObject Json(string command, List<MannersResult> results) => new()
    {
        ["command"] = command,
        ["passed"] = results.Count(result => result.Outcome == MannersOutcome.Passed),
        ["failed"] = results.Count(result => result.Outcome == MannersOutcome.Failed),
        ["notJudged"] = results.Count(result => result.Outcome == MannersOutcome.NotJudged),
        ["checks"] = new JsonArray(
        [
            .. results.Select(result => new JsonObject
            {
                ["name"] = result.Name,
                ["claim"] = result.Claim,
                ["outcome"] = ProtocolNames.Of(result.Outcome),
                ["detail"] = result.Detail,
            }),
        ]),
    };
}
