using System.CommandLine;

namespace Conform.Cli.Commands;

/// <summary><c>conform test</c>: named here for the help; the launcher of a source checkout runs it, because the tests are built from source.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var full = new Option<bool>("--full") { Description = "Also the slow tier." };
        var command = new Command("test", "Run the project's own tests (in a source checkout: ./conform test).") { full };
        command.SetAction(int (ParseResult _) => throw new WrongUseException("The tests run in a source checkout only: use './conform test' there."));
        return command;
    }
}
