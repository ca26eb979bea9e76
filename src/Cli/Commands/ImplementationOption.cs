using System.CommandLine;
using Conform.Cli.Implementations;
using Conform.Gate;
using Conform.Model;
using Conform.Mutants;
using Conform.Programs;

namespace Conform.Cli.Commands;

/// <summary>The option that chooses the implementation under test.</summary>
/// <param name="others">What else the command takes, for its help, with a comma after each.</param>
internal sealed class ImplementationOption(string others = "")
{
    public Option<string> Name { get; } = new("--impl")
    {
        Description = $"The implementation under test: 'model', {others}a Python such as 'pypy' (see 'conform implementations') or 'python:COMMAND', the name of a mutant (a deliberately wrong model), a command line or executable that speaks the " +
            "line protocol, or the path of a .NET assembly (.dll) that exports an IImplementation.",
        HelpName = "NAME|\"COMMAND\"|PATH",
        DefaultValueFactory = _ => "model",
    };

    /// <summary>What the user named; a command is running when this returns.</summary>
    /// <exception cref="WrongUseException">There is nothing of that name.</exception>
    public ChosenImplementation Choose(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(Name);
        return name == "model" ? new(null, profile => new ModelImplementation(profile)) { IsModel = true }
            : MutantCatalogue.Find(name) is { } mutant ? new(null, mutant.Implement)
            : AssemblyImplementation.IsAssembly(name) ? AssemblyImplementation.Load(name)
            : ForeignPython.IsPython(name) ? ForeignPython.Start(name)
            : CommandImplementation.IsCommand(name) ? CommandImplementation.Start(name)
            : throw new WrongUseException(
                $"There is no implementation '{name}'. Known are 'model', the Pythons that 'conform implementations' lists, command lines with a space in them, files, and the mutants: {string.Join(", ", MutantCatalogue.All.Select(each => each.Name))}.");
    }

    /// <summary>A chosen implementation. What is not the model itself stands behind a model of the CPython that it is compared with, whatever limits it keeps: what ends in
    /// it may go on without end in CPython.</summary>
    /// <param name="chosen">What the user named.</param>
    /// <param name="profile">The CPython.</param>
    public static IImplementation Guarded(ChosenImplementation chosen, Profile profile)
    {
        var implementation = chosen.Create(profile);
        return chosen.IsModel ? implementation : new GuardedImplementation(new ModelImplementation(profile), implementation);
    }
}
