using System.Globalization;
using System.Text;
using Conform.Gate;
using Conform.Gate.Comparing;
using Conform.Gate.Reporting;
using Conform.Programs;
using Conform.Programs.Text;

namespace Conform.Cli;

/// <summary>The folder that keeps the programs that diverged.</summary>
/// <param name="folder">Its path; made when the first one is saved.</param>
internal sealed class DivergenceFolder(string folder)
{
    private readonly FileNames names = new();

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Where the program of the next divergence is kept: <c>identity-split-list.py</c>, <c>identity-split-list-2.py</c> for another one with that signature.</summary>
    public string PathOf(DivergenceSignature signature) => Path.Combine(folder, names.Of(signature) + ".py");

    /// <summary>Writes the program, beside it the stand-alone script that asserts what CPython does, and the report.</summary>
    /// <exception cref="WrongUseException">The folder cannot be written.</exception>
    public void Save(string path, DivergenceReport report)
    {
        Write(() =>
        {
            File.WriteAllText(path, ProgramText.Render(report.Divergence.Program), Utf8);
            File.WriteAllText(Path.ChangeExtension(path, ".assert.py"), ReproductionScript.Of(report), Utf8);
            using var text = new StreamWriter(Path.ChangeExtension(path, ".txt"), append: false, Utf8);
            text.NewLine = "\n";
            TextReport.Write(text, TextReport.Sections(report), forFile: true);
        });
    }

    /// <summary>Writes a program that an implementation did not survive, or did not end in time: <c>crash-764.py</c>.</summary>
    /// <param name="reason">What it ended in.</param>
    /// <param name="index">Its index in the sequence of programs.</param>
    /// <param name="program">The program.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="WrongUseException">The folder cannot be written.</exception>
    public string Save(InconclusiveReason reason, long index, Program program)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{JsonReport.Name(reason)}-{index}.py"));
        Write(() => File.WriteAllText(path, ProgramText.Render(program), Utf8));
        return path;
    }

    private void Write(Action files)
    {
        try
        {
            Directory.CreateDirectory(folder);
            files();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"The folder '{folder}' cannot be written: {error.Message}", error);
        }
    }
}
