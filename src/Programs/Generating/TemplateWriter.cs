using Conform.Programs.Operations;
using Conform.Programs.Shrinking;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>Fills the holes of templates.</summary>
internal sealed class TemplateWriter(Draft draft)
{
    /// <summary>How many templates of releases are tried for room.</summary>
    private const int ReleaseAttempts = 3;

    private Choices Choices => draft.Choices;

    private Variables Variables => draft.Variables;

    /// <summary>The last statement of a template of <paramref name="row"/>, those before it being in the prelude; null if none fits.</summary>
    internal Statement? Write(Operation row, bool raises)
    {
        ReadOnlySpan<Template> templates = Templates.Of(row.Name, raises);
        for (var attempt = 0; attempt < 3 && templates.Length > 0; attempt++)
        {
            Template template = Choices.Pick(templates);
            if (Fits(template) && Fill(template) is { } statement)
            {
                return statement;
            }
        }

        return null;
    }

    /// <summary>The last statement of what keeps objects alive or lets go of them, those before it being in the prelude; null if there is no room.</summary>
    internal Statement? Release()
    {
        for (var attempt = 0; attempt < ReleaseAttempts; attempt++)
        {
            Template template = Choices.Pick(ReleaseTemplates.All);
            if (Fits(template))
            {
                return Fill(template);
            }
        }

        return null;
    }

    /// <summary>Makes a class and an instance of it in the prelude; false if there is no room.</summary>
    internal bool Instance()
    {
        var template = new Template(string.Empty, Features.Classes | Features.Functions, Choices.Pick(ClassTemplates.Instances));
        if (draft.Room < template.Program.StatementCount || !Fits(template))
        {
            return false;
        }

        draft.Room--;
        if (Fill(template) is not { } statement)
        {
            return false;
        }

        draft.Prelude.Add(statement);
        return true;
    }

    private bool Fits(Template template)
    {
        if (!draft.Has(template.Needs) || !IsAllowed(template) || (template.IsModule && !Variables.IsModule) || (template.ShowsMessage && draft.Settings.Level == Level.Language))
        {
            return false;
        }

        if (draft.Operations.Allowed is { IsListed: true } allowed && !template.Operations.All(allowed.Has))
        {
            return false;
        }

        return template.Program.StatementCount <= draft.Room + 1
            && template.Depth + draft.Nesting <= Composer.DeepestBlock + 1
            && (draft.Loops < 2 || template.Depth == 0);
    }

    private bool IsAllowed(Template template) =>
        template.RowNames.All(draft.Operations.Allowed.Has) && (template.Besides is null || draft.Operations.Allowed.Has(template.Besides));

    private Statement? Fill(Template template)
    {
        Program program = template.Program;
        draft.Room -= program.StatementCount - 1;
        List<string> mentioned = [.. Binding.Mentioned(program)];
        List<string> holes = mentioned.FindAll(Template.IsHole);
        if (Values(holes.FindAll(IsValue)) is not { } values || Names(holes.FindAll(hole => !IsValue(hole)), [.. Mentioned(values.Values), .. mentioned]) is not { } names)
        {
            return null;
        }

        Program filled = Renaming.Rename(program, name => names.GetValueOrDefault(name, name))
            .Rewrite((expression, _) => expression is Name name && values.TryGetValue(name.Identifier, out Term value) ? value.Expression : null);
        foreach (Term value in values.Values)
        {
            Forget(value.Sketch);
        }

        if (template.Module is not null)
        {
            draft.Modules.Add(template.Module);
        }

        var effects = new StatementEffects(Variables);
        ValueList<Statement> body = filled.Cells[0].Body;
        foreach (Statement statement in body)
        {
            effects.Apply(statement);
        }

        draft.Prelude.AddRange(body.Take(body.Count - 1));
        return body[^1];
    }

    private static bool IsValue(string hole) => hole[0] is 'V' or 'M' or 'L' or 'K' or 'N' or 'S' or 'H';

    private Dictionary<string, Term>? Values(List<string> holes)
    {
        var values = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (var hole in holes)
        {
            Term? value = hole[0] switch
            {
                'N' => Atoms.Int(Choices.Between(0, 3)),
                'S' => draft.Values.Atoms.Str(),
                'H' => draft.Values.Hashable(),
                'L' => Place(Kind.List),
                'K' => Place(Kind.Dict),
                'M' => Variables.Find(sketch => sketch.IsMutable && sketch.Kind != Kind.ByteArray && !sketch.IsCyclic()) ?? Place(Kind.List),
                _ => draft.Values.Any(),
            };
            if (value is not { } found)
            {
                return null;
            }

            values.Add(hole, found);
        }

        return values;
    }

    /// <summary>A place of a short list or dict; now and then one that is made for it.</summary>
    private Term? Place(Kind kind)
    {
        Term? place = draft.Values.Place(kind, sketch => sketch.Count is >= 0 and <= 6 && !sketch.IsCyclic());
        return (place ?? draft.Named(draft.Values.New(kind))) is { Expression: Name or Subscript } found ? found : null;
    }

    /// <summary>The names that values are read from: a template that bound them would not find the values any more.</summary>
    private static HashSet<string> Mentioned(IEnumerable<Term> values) =>
        [.. values.SelectMany(value => value.Expression.WithParts()).OfType<Name>().Select(name => name.Identifier)];

    private Dictionary<string, string>? Names(List<string> holes, HashSet<string> taken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var hole in holes)
        {
            var name = Fresh(hole, taken);
            if (name is null)
            {
                return null;
            }

            taken.Add(name);

            names.Add(hole, name);
        }

        return names;
    }

    private string? Fresh(string hole, HashSet<string> taken)
    {
        string[] candidates = hole[0] switch
        {
            'C' => ["A", "B", "C", "D", "E", "F"],
            'f' or 'g' => ["f", "g", "h", "f2", "g2"],
            'i' => ["i", "j", "x", "n", "v"],
            'e' => ["e", "error"],
            _ => [Variables.Target(), Variables.Target(), Variables.Unbound(), Variables.Unbound(), "a", "b", "c", "d", "x", "y"],
        };
        var isVariable = hole[0] is not ('C' or 'f' or 'g' or 'i' or 'e');
        var name = candidates.FirstOrDefault(candidate => candidate != "unbound" && !taken.Contains(candidate) && (isVariable ? Variables.IsFree(candidate) : !Variables.Has(candidate)));
        return name ?? (hole[0] is 'C' or 'f' or 'g' ? candidates.FirstOrDefault(candidate => !taken.Contains(candidate) && Variables.IsFree(candidate)) : null);
    }

    private static void Forget(Sketch sketch)
    {
        if (sketch.IsMutable)
        {
            Expectations.Forget(sketch);
        }

        sketch.Attributes?.Clear();
    }
}
