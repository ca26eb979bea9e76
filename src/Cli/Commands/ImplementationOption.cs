using System.CommandLine;
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
        Description = $"The implementation under test: 'model', {others}or the name of a mutant, a deliberately wrong model.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "model",
    };

    public IImplementation Create(ParseResult parsed, Profile profile)
    {
        var name = parsed.GetRequiredValue(Name);
        return name == "model"
            ? new ModelImplementation(profile)
            : (MutantCatalogue.Find(name)
                ?? throw new WrongUseException($"There is no implementation '{name}'. Known are 'model' and the mutants: {string.Join(", ", MutantCatalogue.All.Select(mutant => mutant.Name))}.")).Implement(profile);
    }
}
