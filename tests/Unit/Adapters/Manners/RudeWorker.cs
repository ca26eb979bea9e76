using System.Text.Json.Nodes;
using Conform.Adapters;
using Conform.Model;
using Conform.Programs;
using StringReader = System.IO.StringReader;

namespace Conform.Unit.Adapters.Manners;

/// <summary>The model behind the line protocol, without the manners that one check asks for.</summary>
/// <param name="rudeness">The name of the check that it must not pass; 'none' for all manners.</param>
/// <param name="output">Where it writes.</param>
internal sealed class RudeWorker(string rudeness, TextWriter output)
{
    private readonly ModelImplementation model = new(Profile.Of(PythonVersion.Newest));
    private string? lastProgram;
    private int answered;

    public int Serve(TextReader input)
    {
        output.WriteLine(Greeting(Lines(string.Empty)[0]));
        while (input.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (rudeness == "blank-line")
                {
                    output.WriteLine("{\"id\":null,\"refusal\":\"A line is blank.\"}");
                }
            }
            else if (Answer(line) is { } answer)
            {
                output.WriteLine(answer);
            }
            else
            {
                return 3;
            }
        }

        return rudeness == "ends" ? 3 : 0;
    }

    private string Greeting(string line)
    {
        var greeting = Object(line)!;
        switch (rudeness)
        {
            case "greets":
                return "hello";
            case "protocol-version":
                greeting["protocol"] = 2;
                break;
            case "known-words":
                greeting["features"]!.AsArray().Add("flying");
                break;
        }

        return greeting.ToJsonString();
    }

    /// <summary>The answer to a line; null to die of it.</summary>
    private string? Answer(string line)
    {
        if (Object(line) is not { } request)
        {
            return rudeness == "bad-line" ? null : Lines(line)[1];
        }

        var cells = (request["program"] as JsonArray)?.Select(cell => $"{cell}").ToArray();
        switch (rudeness)
        {
            case "bad-request" when cells is null:
                return "{\"id\":5,\"cells\":[]}";
            case "unknown-field" when request.ContainsKey("a field of the future"):
                return $$"""{"id":{{request["id"]}},"refusal":"A field is not known."}""";
            case "unsupported-program" when cells is ["import os"]:
                return $$$"""{"id":{{{request["id"]}}},"cells":[{"names":[],"nodes":[],"equalities":[]}]}""";
            case "long-program" when cells?.Length > 100:
                return $$$"""{"id":{{{request["id"]}}},"cells":[],"stop":{"reason":"crashed","detail":"too long"}}""";
            case "character-values" when cells is not null:
                request["program"] = new JsonArray([.. cells.Select(cell => JsonValue.Create(cell.Replace("\\xe9", "e", StringComparison.Ordinal)))]);
                break;
            case "limits":
                _ = request.Remove("limits");
                break;
            case "isolation" when cells is [var first, ..]:
                request["program"]![0] = $"{lastProgram}\n{first}";
                lastProgram = cells[^1];
                break;
        }

        var response = Object(Lines(request.ToJsonString())[1])!;
        answered++;
        if (response["cells"] is JsonArray observed)
        {
            Spoil(response, cells!, observed);
        }

        return response.ToJsonString();
    }

    private void Spoil(JsonObject response, string[] cells, JsonArray observed)
    {
        switch (rudeness)
        {
            case "answers":
                observed.RemoveAt(observed.Count - 1);
                break;
            case "integer-values":
                foreach (var value in Nodes(observed).Select(node => node["value"]).OfType<JsonObject>().Where(value => value.ContainsKey("int")))
                {
                    value["int"] = $"{value["int"]}"[2..];
                }

                break;
            case "empty-program" when cells.Length == 0:
                observed.Add(new JsonObject { ["names"] = new JsonArray(), ["nodes"] = new JsonArray(), ["equalities"] = new JsonArray() });
                break;
            case "cell-after-error":
                foreach (var cell in observed)
                {
                    _ = cell!.AsObject().Remove("error");
                }

                break;
            case "numbers-are-identities":
                for (var at = 1; at < observed.Count; at++)
                {
                    Shift(observed[at]!, at);
                }

                break;
            case "repeatable":
                Shift(observed[0]!, answered);
                break;
            case "cycles":
                foreach (var node in Nodes(observed))
                {
                    _ = node.Remove("children");
                }

                break;
            case "sharing" when Nodes(observed).Any():
                observed[0]!["nodes"]!.AsArray().Add(JsonNode.Parse("""{"number":999,"type":"list"}"""));
                break;
            case "questions":
                observed[0]!["equalities"] = new JsonArray([.. observed[0]!["equalities"]!.AsArray().Reverse().Select(equality => equality!.DeepClone())]);
                break;
            case "answers-in-order" when cells is ["x1 = 1\n"]:
                response["id"] = (int)response["id"]! + 1;
                break;
        }
    }

    private static void Shift(JsonNode cell, int by)
    {
        foreach (var name in cell["names"]!.AsArray())
        {
            name![1] = (int)name[1]! + by;
        }

        foreach (var node in cell["nodes"]!.AsArray().Select(node => node!.AsObject()))
        {
            node["number"] = (int)node["number"]! + by;
            if (node["children"] is JsonArray children)
            {
                node["children"] = new JsonArray([.. children.Select(child => JsonValue.Create((int)child! + by))]);
            }
        }
    }

    private static IEnumerable<JsonObject> Nodes(JsonArray observed) => observed.SelectMany(cell => cell!["nodes"]!.AsArray()).Select(node => node!.AsObject());

    private static JsonObject? Object(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private string[] Lines(string input)
    {
        using var written = new StringWriter();
        WorkerServer.Serve(model, new StringReader(input), written);
        return written.ToString().Split('\n');
    }
}
