using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Cli;

/// <summary>Reads programs from files.</summary>
public static class ProgramFile
{
    /// <summary>Largest size of a program file, in bytes.</summary>
    public const int LargestSize = 1 << 20;

    /// <summary>Parses the program in <paramref name="path"/>. Nothing of it is executed.</summary>
    /// <exception cref="WrongUseException">There is no such file, it is too large, it is not UTF-8, or it is not a program of the language.</exception>
    public static Program Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new WrongUseException(Directory.Exists(path) ? $"'{path}' is a folder; name a program file." : $"There is no file '{path}'.");
            }

            if (file.Length > LargestSize)
            {
                throw new WrongUseException($"'{path}' has {file.Length} bytes; a program has at most {LargestSize}.");
            }

            return ProgramText.Parse(File.ReadAllBytes(path).AsSpan());
        }
        catch (ProgramFormatException error)
        {
            throw new WrongUseException(error.Describe(path), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"'{path}' cannot be read: {error.Message}", error);
        }
    }
}
