using Conform.Programs;

namespace Conform.Cli.Commands;

/// <summary>The version of CPython that the model claims to behave like, as a user names it.</summary>
internal static class ModelVersion
{
    /// <summary>Reads a version that the model knows.</summary>
    /// <param name="option">The option that it was given to, for the message.</param>
    /// <param name="text">Such as <c>3.12</c>.</param>
    /// <exception cref="WrongUseException">It is none.</exception>
    public static PythonVersion Parse(string option, string text)
    {
        WrongUseException.Unless(
            PythonVersion.TryParse(text, out var version) && version.IsModelled,
            $"'{option} {text}' is no version that the model knows: {PythonVersion.Oldest} to {PythonVersion.NewestModelled}.");
        return version;
    }
}
