namespace Conform.Programs.Protocol;

/// <summary>The first line that a worker writes: who it is and what it can do.</summary>
/// <param name="Name">The implementation's name for reports.</param>
/// <param name="Profile">The CPython that it is, or claims to behave like.</param>
/// <param name="Features">What it can run.</param>
public sealed record WorkerHandshake(string Name, Profile Profile, Features Features)
{
    /// <summary>The version of the line protocol that this assembly speaks.</summary>
    public const int Protocol = 1;

    /// <summary>The message as one line without a line end.</summary>
    public string ToLine() => JsonLine.Write(writer =>
    {
        writer.WriteNumber("protocol", Protocol);
        writer.WriteString("name", Name);
        writer.WriteString("python", Profile.Version.ToString());
        writer.WriteStartArray("features");
        foreach (var feature in Enum.GetValues<Features>())
        {
            if (IsSingle(feature) && Features.HasFlag(feature))
            {
                writer.WriteStringValue(JsonLine.NameOf(feature));
            }
        }

        writer.WriteEndArray();
        writer.WriteStartObject("profile");
        writer.WriteNumber("pointerBits", Profile.PointerBits);
        writer.WriteString("hashAlgorithm", Profile.HashAlgorithm);
        writer.WriteString("literalCharactersApart", Profile.LiteralCharactersApart);
        writer.WriteEndObject();
    });

    /// <summary>The message in <paramref name="line"/>. Features that this assembly does not know are ignored; a missing profile is the usual
    /// one of the version.</summary>
    /// <exception cref="ProtocolException">The line is no handshake, or one of another protocol version.</exception>
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
        var features = message.Required("features").Each(name => JsonLine.MemberOf<Features>(name.Text()) ?? Features.None);
        return new WorkerHandshake(message.Required("name").Text(), profile, features.Aggregate(Features.None, (all, one) => all | one));
    });

    private static bool IsSingle(Features feature) => feature != Features.None && (feature & (feature - 1)) == 0;
}
