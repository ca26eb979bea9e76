using System.CommandLine;
using Conform.Cli.Showing;

namespace Conform.Cli.Commands;

/// <summary><c>conform gallery</c>: writes the pictures of the documentation.</summary>
internal static class GalleryCommand
{
    public static Command Create()
    {
        var examples = new Option<string>("--examples") { Description = "The folder of the classic examples.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("corpus", "seed") };
        var output = new Option<string>("--out") { Description = "The folder to write to.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("docs", "gallery") };
        var command = new Command("gallery", "Write the gallery of the documentation: the classic examples, and misconceptions as what is believed beside what happens.") { examples, output };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(examples);
            WrongUseException.Unless(Directory.Exists(folder), $"There is no folder '{folder}'; '--examples' names another one.");
            var read = Directory.GetFiles(folder, "*.py").Order(StringComparer.Ordinal).Select(file => (Path.GetFileNameWithoutExtension(file), ProgramFile.Read(file))).ToList();
            foreach (var (name, text) in new Gallery().Files(read))
            {
                DocumentFile.Write(Path.Combine(parsed.GetRequiredValue(output), name), text);
            }

            return ExitCode.Agrees;
        });
        return command;
    }
}
