using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Writes <c>if</c> statements. What a branch changes is kept if the test is expected to choose it, undone if not, and forgotten if nobody knows.</summary>
internal sealed class BranchWriter(Draft draft, Composer composer, ConditionWriter conditions)
{
    private Choices Choices => draft.Choices;

    /// <summary>An <c>if</c> statement with the part that <paramref name="row"/> names; null if there is no room for it.</summary>
    internal Statement? Write(Operation row)
    {
        if (draft.Room < (row.Name == "if" ? 1 : 3))
        {
            return null;
        }

        return Write(row.Name == "elif" || Choices.Chance(15) ? 1 : 0, row.Name == "else" || Choices.Chance(40));
    }

    private If? Write(int links, bool hasElse)
    {
        Term test = conditions.Write();

        // The condition may have taken the room for a name that it needs.
        if (draft.Room < 1)
        {
            return null;
        }

        bool? truth = test.Sketch.Truth();
        ValueList<Statement> body = Branch(truth, () => composer.Block(Choices.Pick(1, 1, 2)));
        bool? otherwise = !truth;
        if (links > 0 && draft.Room > 1)
        {
            return new(test.Expression, body, Branch(otherwise, () => Write(links - 1, hasElse) is { } link ? [link] : []));
        }

        return new(test.Expression, body, hasElse && draft.Room > 0 ? Branch(otherwise, () => composer.Block(Choices.Pick(1, 1, 2))) : []);
    }

    private ValueList<Statement> Branch(bool? isTaken, Func<ValueList<Statement>> write)
    {
        draft.Room--;
        StateMark mark = StateMark.Take(draft.Variables);
        ValueList<Statement> block = write();
        if (isTaken == false)
        {
            mark.Restore();
        }
        else if (isTaken is null)
        {
            mark.Forget(keepsNames: false);
        }

        return block;
    }
}
