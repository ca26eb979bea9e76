using Conform.Programs.Operations;

namespace Conform.Programs.Protocol;

/// <summary>The first line that a worker writes: who it is and what it can do.</summary>
/// <param name="Name">The implementation's name for reports.</param>
/// <param name="Profile">The CPython that it is, or claims to behave like.</param>
/// <param name="Features">What it can run.</param>
public sealed record WorkerHandshake(string Name, Profile Profile, Features Features)
{
    /// <summary>The version of the line protocol that this assembly speaks.</summary>
    public const int Protocol = 1;

    private const string Tree = "tree";
    private const string Limits = "limits";
    private const string Statements = "statements";
    private const string References = "references";

    /// <summary>The words among the capabilities of a greeting.</summary>
    public static IReadOnlySet<string> KnownCapabilities { get; } = new SortedSet<string>([Tree, Limits, Statements, References], StringComparer.Ordinal);

    /// <summary>What else the implementation says of itself.</summary>
    public Capabilities Capabilities { get; init; } = Capabilities.None;

    /// <summary>Whether the worker wants each program in the structured form too (<see cref="SyntaxJson"/>).</summary>
    public bool WantsTree { get; init; }

    /// <summary>The message as one line without a line end.</summary>
    public string ToLine() => JsonLine.Write(writer =>
    {
        writer.WriteNumber("protocol", Protocol);
        writer.WriteString("name", Name);
        writer.WriteString("python", Profile.Version.ToString());
        writer.Texts("features", Enum.GetValues<Features>().Where(feature => IsSingle(feature) && Features.HasFlag(feature)).Select(ProtocolNames.Of));
        writer.WriteString("level", NameOf(Capabilities.Level));
        writer.Texts("capabilities", Claims);
        if (!Capabilities.Operations.IsEmpty)
        {
            writer.Texts("operations", Capabilities.Operations);
        }

        writer.WriteStartObject("profile");
        writer.WriteNumber("pointerBits", Profile.PointerBits);
        writer.WriteString("hashAlgorithm", Profile.HashAlgorithm);
        writer.WriteString("literalCharactersApart", Profile.LiteralCharactersApart);
        writer.WriteEndObject();
    });

    /// <summary>The message in <paramref name="line"/>. Features and capabilities that this assembly does not know are ignored; a missing profile is the usual
    /// one of the version.</summary>
    /// <exception cref="ProtocolException">The line is no handshake, or one of another protocol version, or it names a level or an operation that there is not.</exception>
    public static WorkerHandshake Parse(string line) => JsonLine.Read(line, message =>
    {
        var protocol = message.Required("protocol").GetInt32();
        if (protocol != Protocol)
        {
            throw new ProtocolException($"The worker speaks protocol version {protocol}, not {Protocol}.");
        }

        var python = message.Required("python").Text();
        if (!PythonVersion.TryParse(python, out var version))
        {
            throw new ProtocolException($"'{python}' is no Python version.");
        }

        var usual = Profile.Of(version);
        var profile = message.Optional("profile") is { } given
            ? usual with
            {
                PointerBits = given.Required("pointerBits").GetInt32(),
                HashAlgorithm = given.Required("hashAlgorithm").Text(),
                LiteralCharactersApart = given.Required("literalCharactersApart").Text(),
            }
            : usual;
        var features = message.Required("features").Each(name => ProtocolNames.Find<Features>(name.Text()) ?? Features.None);
        var claims = message.Optional("capabilities")?.Each(claim => claim.Text()).ToHashSet(StringComparer.Ordinal) ?? [];
        return new WorkerHandshake(message.Required("name").Text(), profile, features.Aggregate(Features.None, (all, one) => all | one))
        {
            WantsTree = claims.Contains(Tree),
            Capabilities = new()
            {
                KeepsLimits = claims.Contains(Limits),
                ObservesStatements = claims.Contains(Statements),
                CountsReferences = claims.Contains(References),
                Level = message.Optional("level") is { } level ? ReadLevel(level.Text()) : Level.CPython,
                Operations = [.. message.Optional("operations")?.Each(row => ReadOperation(row.Text())) ?? []],
            },
        };
    });

    /// <summary>The capabilities that are no more than a word.</summary>
    private IEnumerable<string> Claims =>
    [
        .. WantsTree ? (IEnumerable<string>)[Tree] : [],
        .. Capabilities.KeepsLimits ? (IEnumerable<string>)[Limits] : [],
        .. Capabilities.ObservesStatements ? (IEnumerable<string>)[Statements] : [],
        .. Capabilities.CountsReferences ? (IEnumerable<string>)[References] : [],
    ];

    /// <summary>A level as the command line and the protocol write it: <c>cpython</c>.</summary>
    private static string NameOf(Level level) => level.ToString().ToLowerInvariant();

    private static Level ReadLevel(string name) => Enum.GetValues<Level>().Any(level => NameOf(level) == name)
        ? Enum.GetValues<Level>().First(level => NameOf(level) == name)
        : throw new ProtocolException($"'{name}' is no level of comparison.");

    private static string ReadOperation(string name) =>
        OperationTable.Find(name) is null ? throw new ProtocolException($"The operation table has no row '{name}'.") : name;

    private static bool IsSingle(Features feature) => feature != Features.None && (feature & (feature - 1)) == 0;
}
