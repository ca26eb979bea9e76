using System.Text;

namespace Conform.Conformance.Snapshots;

/// <summary>One snapshot on disk, compared as Verify compares it.</summary>
/// <param name="folder">The folder of the snapshots.</param>
/// <param name="name">The snapshot's name, without an ending.</param>
/// <remarks>The rules that both sides must agree on: UTF-8 with or without a BOM; CRLF counts as LF; the empty text is written as
/// <c>emptyString</c>; the recorded file may have one line end more than the text, never one less.</remarks>
public sealed class SnapshotFile(string folder, string name)
{
    private const string Empty = "emptyString";

    private static readonly UTF8Encoding WithBom = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The recorded text.</summary>
    public string VerifiedPath { get; } = Path.Combine(folder, name + ".verified.txt");

    /// <summary>The text of the last mismatch.</summary>
    public string ReceivedPath { get; } = Path.Combine(folder, name + ".received.txt");

    /// <summary>Compares <paramref name="text"/> with the recorded one.</summary>
    /// <returns>Null if they match, and then no received file is left; otherwise what to say, and the received file is written.</returns>
    public string? Compare(string text)
    {
        var received = text.Length == 0 ? Empty : text.ReplaceLineEndings("\n");
        if (!File.Exists(VerifiedPath))
        {
            Write(received);
            return $"New: there is no snapshot '{Path.GetFileName(VerifiedPath)}'. Look at '{ReceivedPath}' and rename it to '{Path.GetFileName(VerifiedPath)}' if it is right.";
        }

        var verified = File.ReadAllText(VerifiedPath).ReplaceLineEndings("\n");
        if (verified == received || verified == received + "\n")
        {
            File.Delete(ReceivedPath);
            return null;
        }

        Write(received);
        return $"NotEqual: '{Path.GetFileName(VerifiedPath)}' differs.\n\nVerified:\n{verified}\n\nReceived:\n{received}";
    }

    private void Write(string received)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(ReceivedPath, received, WithBom);
    }
}
