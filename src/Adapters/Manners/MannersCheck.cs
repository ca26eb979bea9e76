using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conform.Programs;
using Conform.Programs.Observing;
using Conform.Programs.Protocol;

namespace Conform.Adapters.Manners;

/// <summary>One check of an executable's manners.</summary>
/// <param name="Name">Its name; stable.</param>
/// <param name="Claim">What is asked for, one sentence.</param>
/// <param name="Run">Throws <see cref="MannersException"/> or <see cref="WorkerFailure"/> unless the executable does it.</param>
internal sealed record MannersCheck(string Name, string Claim, Action<ProtocolPeer> Run)
{
    private const int ManyCells = 300;
    private const int Doublings = 20;

    /// <summary>Whether nothing can be said of an executable that does not pass.</summary>
    public bool IsNeeded { get; private init; }

    /// <summary>All checks, in the order in which they are run.</summary>
    public static IReadOnlyList<MannersCheck> All { get; } =
    [
        new("greets", "The first line is a greeting: one JSON object with protocol, name, python and features.", Greets) { IsNeeded = true },
        new("protocol-version", "The greeting says protocol version 1.", SpeaksVersion) { IsNeeded = true },
        new("known-words", "The greeting names only features, capabilities, a level and a Python version that exist.", UsesKnownWords),
        new("answers", "A program is answered by one line with its id and one observation for each cell.", Answers),
        new("integer-values", "The value of an int is written in hexadecimal.", WritesIntegers),
        new("character-values", "A str comes back as it was sent, beyond ASCII too.", WritesCharacters),
        new("empty-program", "A program without cells is answered by no observation, an empty cell by one without names.", TakesEmptyPrograms),
        new("cell-after-error", "A cell ends at its first exception, which is observed; the next cell goes on.", GoesOnAfterErrors),
        new("numbers-are-identities", "An object has one number for the whole program, and no other object has it.", NumbersIdentities),
        new("cycles", "A list that contains itself is observed as its own child.", ShowsCycles),
        new("sharing", "An object is written once, however often it is referred to.", WritesSharedObjectsOnce),
        new("questions", "The questions that are asked are answered, in their order.", AnswersQuestions),
        new("isolation", "Nothing of one program reaches the next.", IsolatesPrograms),
        new("repeatable", "The same program twice gives the same observations.", Repeats),
        new("answers-in-order", "Requests that come before the answers are answered in their order.", AnswersInOrder),
        new("long-program", "A program of 300 cells is answered.", RunsLongPrograms),
        new("blank-line", "A blank line is passed over.", PassesOverBlankLines),
        new("unknown-field", "Fields that it does not know are ignored.", IgnoresUnknownFields),
        new("bad-line", "A line that is no JSON is refused, and the next one served.", peer => Refuses(peer, "this is no JSON")),
        new("bad-request", "JSON that is no request is refused, and the next line served.", peer => Refuses(peer, "{\"id\":true}")),
        new("unsupported-program", "A program that it does not support is refused or stopped as unsupported, and the next line served.", SaysWhatIsUnsupported),
        new("limits", "Where it claims 'limits': a program that exceeds one stops with that reason.", KeepsLimits),
        new("ends", "It ends with exit code 0 when its input ends, and writes nothing that was not asked for.", Ends),
    ];

    private static void Greets(ProtocolPeer peer)
    {
        var greeting = Object(peer.Greeting);
        foreach (var field in (string[])["protocol", "name", "python", "features"])
        {
            MannersException.Unless(greeting.ContainsKey(field), $"The field '{field}' is missing.");
        }
    }

    private static void SpeaksVersion(ProtocolPeer peer) => _ = peer.Handshake;

    private static void UsesKnownWords(ProtocolPeer peer)
    {
        var greeting = Object(peer.Greeting);
        var features = Enum.GetValues<Features>().Select(ProtocolNames.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var (field, known) in new[] { ("features", features), ("capabilities", WorkerHandshake.KnownCapabilities) })
        {
            foreach (var word in greeting[field]?.AsArray() ?? [])
            {
                MannersException.Unless(known.Contains($"{word}"), $"'{field}' has '{word}', which is none.");
            }
        }

        var version = peer.Handshake.Profile.Version;
        MannersException.Unless(version.Major == 3, $"Python {version} is no version of Python 3.");
    }

    private static void Answers(ProtocolPeer peer)
    {
        var cells = peer.Observe("x = 1", "y = 2").Cells;
        MannersException.Unless(cells[0] is { Error: null, Graph.Names: [{ Name: "x" }] }, "After 'x = 1' the one name is x.");
        MannersException.Unless(cells[1] is { Error: null, Graph.Names: [{ Name: "x" }, { Name: "y" }] }, "After 'y = 2' in the next cell the names are x and y.");
    }

    private static void WritesIntegers(ProtocolPeer peer)
    {
        var cell = peer.Observe("x = 255\ny = 0").Cells[0];
        MannersException.Unless(
            Node(cell, "x") is { Type: "int", Value: IntValue { Value: var value } } && value == 255 && Node(cell, "y").Value is IntValue { Value.IsZero: true },
            "After 'x = 255' x is an int with the value '0xff'.");
    }

    private static void WritesCharacters(ProtocolPeer peer)
    {
        var text = peer.Handshake.Features.HasFlag(Features.WideStrings) ? "aé€\U0001F600" : "aé";
        var node = Node(peer.Observe($"x = '{text}'").Cells[0], "x");
        MannersException.Unless(node is { Type: "str", Value: StrValue { Value: var value } } && value.ToString() == text, $"After x = '{text}' x is another value.");
    }

    private static void TakesEmptyPrograms(ProtocolPeer peer)
    {
        _ = peer.Observe();
        MannersException.Unless(peer.Observe("").Cells is [{ Error: null, Graph: { Names.IsEmpty: true, Nodes.Count: 0 } }], "An empty cell shows something.");
    }

    private static void GoesOnAfterErrors(ProtocolPeer peer)
    {
        var cells = peer.Observe("x = 1\ny = unbound\nz = 1", "w = x").Cells;
        MannersException.Unless(cells[0].Error?.Type == "NameError", $"Reading an unbound name raises NameError, not '{cells[0].Error?.Type ?? "nothing"}'.");
        MannersException.Unless(cells[0].Graph.Names is [{ Name: "x" }], "What comes before the exception counts, what comes after it is not run.");
        MannersException.Unless(cells[1] is { Error: null, Graph.Names.Count: 2 }, "The cell after the exception is not run.");
    }

    private static void NumbersIdentities(ProtocolPeer peer)
    {
        var cells = peer.Observe("x = [1]\ny = x", "z = [1]", "x = 0").Cells;
        var list = Number(cells[0], "x");
        MannersException.Unless(Number(cells[0], "y") == list, "After 'y = x' both names have the same number.");
        MannersException.Unless(Number(cells[1], "x") == list && Number(cells[2], "y") == list, "The list has another number in a later cell.");
        MannersException.Unless(Number(cells[1], "z") != list, "Two lists have one number.");
    }

    private static void ShowsCycles(ProtocolPeer peer)
    {
        var node = Node(peer.Observe("x = []\nx.append(x)").Cells[0], "x");
        MannersException.Unless(node.Children is [var child] && child == node.Number, "The list is not its own child.");
    }

    private static void WritesSharedObjectsOnce(ProtocolPeer peer)
    {
        var nodes = peer.Observe(string.Join('\n', Enumerable.Repeat("x = [x, x]", Doublings).Prepend("x = []"))).Cells[0].Graph.Nodes;
        MannersException.Unless(nodes.Count == Doublings + 1, string.Create(CultureInfo.InvariantCulture, $"{Doublings + 1} lists are written as {nodes.Count} nodes."));
    }

    private static void AnswersQuestions(ProtocolPeer peer)
    {
        ObjectPath[] paths = [new("x", []), new("y", []), new("x", [0])];
        EqualityQuestion[] questions = [new(paths[0], paths[1]), new(paths[1], paths[0]), new(paths[2], paths[1])];
        var request = peer.RequestOf("x = [1]\ny = [1]");
        var cell = ProtocolPeer.Observation(request, peer.Ask((request with { Run = request.Run with { Questions = [questions] } }).ToLine())).Cells[0];
        MannersException.Unless(cell.Equalities.Select(equality => equality.Question).SequenceEqual(questions), "The answers are not those to the questions.");
        MannersException.Unless(cell.Equalities.Select(equality => equality.Answer).SequenceEqual([true, true, false]), "[1] == [1] is True, 1 == [1] is False.");
    }

    private static void IsolatesPrograms(ProtocolPeer peer)
    {
        _ = peer.Observe("x = [1]");
        var cell = peer.Observe("y = x").Cells[0];
        MannersException.Unless(cell is { Error.Type: "NameError", Graph.Names.IsEmpty: true }, "A name of the program before is bound.");
        _ = peer.Observe("len = 1");
        MannersException.Unless(peer.Observe("y = [1]").Cells[0].Graph.Names is [{ Name: "y" }], "A name of the program before is bound.");
    }

    private static void Repeats(ProtocolPeer peer)
    {
        string[] cells = ["x = [1, [2]]\ny = x", "z = {'a': x}"];
        MannersException.Unless(ObservationJson.ToJson(peer.Observe(cells)) == ObservationJson.ToJson(peer.Observe(cells)), "The second time something else is observed.");
    }

    private static void AnswersInOrder(ProtocolPeer peer)
    {
        WorkerRequest[] requests = [.. Enumerable.Range(0, 3).Select(value => peer.RequestOf(string.Create(CultureInfo.InvariantCulture, $"x{value} = {value}")))];
        foreach (var request in requests)
        {
            peer.Tell(request.ToLine());
        }

        foreach (var request in requests)
        {
            _ = ProtocolPeer.Observation(request, peer.Hear());
        }
    }

    private static void RunsLongPrograms(ProtocolPeer peer)
    {
        string[] cells = [.. Enumerable.Range(0, ManyCells).Select(value => string.Create(CultureInfo.InvariantCulture, $"x = {value}"))];
        _ = peer.Observe(cells);
    }

    private static void PassesOverBlankLines(ProtocolPeer peer)
    {
        peer.Tell(string.Empty);
        peer.RequireService();
    }

    private static void IgnoresUnknownFields(ProtocolPeer peer)
    {
        var request = peer.RequestOf("x = 1");
        var line = Object(request.ToLine());
        line["a field of the future"] = new JsonArray(1, "two");
        var response = peer.Ask(line.ToJsonString());
        MannersException.Unless(response.Refusal is null, $"It refuses the request: {response.Refusal}");
        _ = ProtocolPeer.Observation(request, response);
    }

    private static void Refuses(ProtocolPeer peer, string line)
    {
        MannersException.Unless(peer.Ask(line).Refusal is { Length: > 0 }, "The answer has no refusal.");
        peer.RequireService();
    }

    private static void SaysWhatIsUnsupported(ProtocolPeer peer)
    {
        var request = new WorkerRequest(1_000_000, ["import os"], RunRequest.Default);
        var line = Object(request.ToLine());
        if (peer.Handshake.WantsTree)
        {
            line["tree"] = JsonNode.Parse("""[[{"node":"Import","names":[{"node":"alias","name":"os"}]}]]""");
        }

        var response = peer.Ask(line.ToJsonString());
        MannersException.Unless(
            response.Refusal is { Length: > 0 } || response.Observation is { Cells.Count: 0, Stop.Reason: StopReason.Unsupported },
            "The program 'import os' is outside of the language, and is neither refused nor stopped as unsupported.");
        peer.RequireService();
    }

    private static void KeepsLimits(ProtocolPeer peer)
    {
        if (!peer.Handshake.Capabilities.KeepsLimits)
        {
            throw new MannersException(MannersOutcome.NotJudged, "It does not claim to hold to limits; the model stands in front of it.");
        }

        var request = peer.RequestOf("x = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]", "x = x + x", "x = x + x");
        var limited = request with { Run = request.Run with { Limits = RunLimits.Default with { Elements = 25 } } };
        var response = peer.Ask(limited.ToLine());
        MannersException.Unless(
            response.Observation is { Cells.Count: <= 2, Stop.Reason: StopReason.LimitReached } or { Stop.Reason: StopReason.Unsupported },
            "A list of 40 elements where 25 are allowed does not stop the program with 'limitReached'.");
        peer.RequireService();
    }

    private static void Ends(ProtocolPeer peer)
    {
        peer.RequireService();
        var (exitCode, line) = peer.End();
        MannersException.Unless(line is null, "It writes a line that nobody asked for.");
        MannersException.Unless(exitCode == 0, string.Create(CultureInfo.InvariantCulture, $"Its exit code is {exitCode}."));
    }

    private static JsonObject Object(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject ?? throw new MannersException(MannersOutcome.Failed, "The line is no JSON object.");
        }
        catch (JsonException error)
        {
            throw new MannersException(MannersOutcome.Failed, $"The line is no JSON: {error.Message}");
        }
    }

    private static int Number(CellObservation cell, string name) => cell.Graph.Names.FirstOrDefault(each => each.Name == name) is { Name: not null } found
        ? found.Number
        : throw new MannersException(MannersOutcome.Failed, $"The name '{name}' is missing.");

    private static ObservedNode Node(CellObservation cell, string name) => cell.Graph.Nodes.Single(node => node.Number == Number(cell, name));
}
