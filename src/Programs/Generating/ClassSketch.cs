using Conform.Programs.Operations;
using Conform.Programs.Syntax;

namespace Conform.Programs.Generating;

/// <summary>The shape of a class of the program, read from its definition.</summary>
internal sealed class ClassSketch
{
    private ClassSketch(string name, IReadOnlyList<ClassSketch> bases)
    {
        Name = name;
        Bases = bases;
    }

    /// <summary>The name it was defined with.</summary>
    internal string Name { get; }

    /// <summary>The classes of the program that it inherits from.</summary>
    internal IReadOnlyList<ClassSketch> Bases { get; }

    /// <summary>The attributes of the class itself that are no methods.</summary>
    internal List<string> Shared { get; } = [];

    /// <summary>The attributes that its methods set on an instance.</summary>
    internal List<string> Own { get; } = [];

    /// <summary>The methods that are called by name.</summary>
    internal Dictionary<string, Signature> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>The special methods.</summary>
    internal HashSet<string> Special { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether <c>__slots__</c> names its attributes.</summary>
    internal bool HasSlots { get; private set; }

    /// <summary>The built-in type that it inherits from, or <see cref="Kind.Unknown"/>.</summary>
    internal Kind Layout { get; private set; }

    /// <summary>How the class is called.</summary>
    internal Signature Constructor { get; private set; } = new() { Parameters = [] };

    /// <summary>The shape that <paramref name="definition"/> makes.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="classOf">The class of the program that a name is bound to, or null.</param>
    internal static ClassSketch Of(ClassDefinition definition, Func<string, ClassSketch?> classOf)
    {
        List<ClassSketch> bases = [.. definition.Bases.OfType<Name>().Select(name => classOf(name.Identifier)).OfType<ClassSketch>()];
        var made = new ClassSketch(definition.Name, bases);
        foreach (ClassSketch other in bases)
        {
            made.Inherit(other);
        }

        Kind builtIn = definition.Bases.OfType<Name>().Select(name => BuiltIn(name.Identifier)).FirstOrDefault(kind => kind != Kind.Unknown);
        made.Layout = builtIn != Kind.Unknown ? builtIn : made.Layout;
        foreach (Statement statement in definition.Body)
        {
            made.Add(statement);
        }

        return made;
    }

    private void Inherit(ClassSketch other)
    {
        Shared.AddRange(other.Shared);
        Own.AddRange(other.Own);
        Special.UnionWith(other.Special);
        Layout = Layout == Kind.Unknown ? other.Layout : Layout;
        Constructor = other.Constructor;
        foreach (var (name, method) in other.Methods)
        {
            Methods[name] = method;
        }
    }

    private void Add(Statement statement)
    {
        switch (statement)
        {
            case Assign { Targets: [Name { Identifier: "__slots__" }] } assign:
                HasSlots = true;
                Own.AddRange(Slots(assign.Value));
                break;
            case Assign { Targets: [Name name] }:
                Shared.Add(name.Identifier);
                break;
            case FunctionDefinition function when function.Decorators.IsEmpty:
                Add(function);
                break;
            case FunctionDefinition function when !Shared.Contains(function.Name):
                Shared.Add(function.Name);
                break;
        }
    }

    private void Add(FunctionDefinition function)
    {
        var signature = Signature.Of(function.Parameters, function.Body, skipped: 1);
        if (function.Name == "__init__")
        {
            Constructor = signature;
        }

        if (function.Name.StartsWith("__", StringComparison.Ordinal))
        {
            Special.Add(function.Name);
        }
        else
        {
            Methods[function.Name] = signature;
        }

        if (function is { Name: "__init__", Parameters.Positional: [var self, ..] })
        {
            Own.AddRange(function.Body.OfType<Assign>().SelectMany(assign => assign.Targets).OfType<AttributeExpression>()
                .Where(target => target.Value is Name name && name.Identifier == self.Name).Select(target => target.Identifier).Except(Own));
        }
    }

    private static IEnumerable<string> Slots(Expression value) => value switch
    {
        TupleDisplay tuple => Strings(tuple.Elements),
        ListDisplay list => Strings(list.Elements),
        _ => Strings([value]),
    };

    private static IEnumerable<string> Strings(IEnumerable<Expression> elements) =>
        elements.OfType<Constant>().Select(constant => constant.Value).OfType<StrConstant>().Select(text => text.Value.ToString());

    private static Kind BuiltIn(string name) => name switch
    {
        "list" => Kind.List,
        "dict" => Kind.Dict,
        "tuple" => Kind.Tuple,
        "int" => Kind.Int,
        "str" => Kind.Str,
        "set" => Kind.Set,
        _ => Kind.Unknown,
    };
}
