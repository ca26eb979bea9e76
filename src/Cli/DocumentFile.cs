using System.Text;

namespace Conform.Cli;

/// <summary>A document that a command writes beside what it prints.</summary>
internal static class DocumentFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes <paramref name="text"/> to <paramref name="path"/>, in place of what is there; folders are made.</summary>
    /// <exception cref="WrongUseException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                _ = Directory.CreateDirectory(folder);
            }

            File.WriteAllText(path, text, Utf8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"'{path}' cannot be written: {error.Message}", error);
        }
    }
}
