using System.Collections;
using System.Reflection;
using Conform.Programs;
using Conform.Programs.Syntax;
using Conform.Programs.Text;
using FsCheck;
using FsCheck.Xunit;
using Assert = Xunit.Assert;

namespace Conform.Tests.Unit.Programs.Text;

public class ProgramTextProperties
{
    /// <summary>Random trees of every node kind, 300 runs.</summary>
    [Property(MaxTest = 300)]
    public void Parse_OfRenderedProgram_IsTheProgram(DoNotSize<long> seed)
    {
        Program program = RandomPrograms.Of(seed.Item);
        var text = ProgramText.Render(program);
        Program parsed = ProgramText.Parse(text);
        Assert.Equal(program, parsed);
        Assert.Equal(text, ProgramText.Render(parsed));
        Assert.True(text.All(character => character is '\n' or (>= ' ' and <= '~')));
    }

    /// <summary>Random programs with one to three random edits, 500 runs: refused or read, never anything else.</summary>
    [Property(MaxTest = 500)]
    public void Parse_OfDamagedText_ReadsOrRefusesIt(DoNotSize<long> seed)
    {
        var choices = new Choices(seed.Item);
        var text = ProgramText.Render(RandomPrograms.Of(seed.Item));
        for (var edits = 1 + choices.Below(3); edits > 0; edits--)
        {
            var position = choices.Below(text.Length);
            var length = choices.Below(Math.Min(6, text.Length - position));
            var piece = choices.Of("", "(", "]", ":", "'", "\\", "\n", "    ", " for a in b", " if ", "=", "*", "\0", "\ud800", "# %%\n", text.Substring(position, length));
            text = text.Remove(position, length).Insert(choices.Below(text.Length - length + 1), piece);
        }

        try
        {
            Program program = ProgramText.Parse(text);
            Assert.Equal(program, ProgramText.Parse(ProgramText.Render(program)));
        }
        catch (ProgramFormatException error)
        {
            Assert.True(error.Line >= 1 && error.Column >= 1 && error.Message.EndsWith('.'));
            Assert.NotEmpty(error.Describe("file.py"));
        }
    }

    /// <summary>The random trees of 100 seeds have every kind of statement, expression and literal.</summary>
    [Fact]
    public void RandomPrograms_OfManySeeds_HaveEveryNodeKind()
    {
        HashSet<Type> seen = [];
        for (var seed = 0; seed < 100; seed++)
        {
            Collect(RandomPrograms.Of(seed), seen);
        }

        Type[] roots = [typeof(Statement), typeof(Expression), typeof(ConstantValue)];
        Assert.Empty(typeof(Statement).Assembly.GetTypes().Where(type => !type.IsAbstract && roots.Any(type.IsAssignableTo)).Except([.. seen, typeof(ObservationPoint)]));
    }

    private static void Collect(object? node, HashSet<Type> seen)
    {
        if (node is IEnumerable items and not string)
        {
            foreach (var item in items)
            {
                Collect(item, seen);
            }
        }
        else if (node?.GetType() is { Namespace: not null } type && type.Namespace.StartsWith("Conform.Programs", StringComparison.Ordinal))
        {
            seen.Add(type);
            foreach (PropertyInfo property in type.GetProperties().Where(property => property.GetIndexParameters().Length == 0))
            {
                Collect(property.GetValue(node), seen);
            }
        }
    }
}
