namespace Conform.Programs.Operations;

/// <summary>The rows of classes, instances and attributes.</summary>
/// <remarks>The class rows are counted when the class statement has made the class, each base row beside <c>class</c>. Attribute rows are counted by what the
/// attribute is looked up on: an instance of a class of the program, or such a class. A special-method row is counted when a method of that name that the program defines is
/// called and has ended, whoever called it; <c>property</c> when a getter, setter or deleter of the program has ended.</remarks>
internal static class ClassRows
{
    private const string Classes = "Language Reference, 8.8 Class definitions; 3.3.3 Customizing class creation";
    private const string Instances = "Language Reference, 3.2.10 Custom classes; 3.2.11 Class instances";
    private const string Attributes = "Language Reference, 6.3.1 Attribute references; 3.3.2 Customizing attribute access";
    private const string Special = "Language Reference, 3.3 Special method names";
    private const string BuiltIns = "Library Reference, Built-in Functions";
    private const string CopyModule = "Library Reference, copy - Shallow and deep copy operations";

    internal static IEnumerable<Operation> All() => [.. Made(), .. Looked(), .. SpecialMethods(), .. Functions(), .. Copies(), .. Generated()];

    private static IEnumerable<Operation> Made()
    {
        yield return Class("class").NeverRaises().Weighs(20);
        yield return Class("class of class").NeverRaises();
        yield return Class("class of classes").Weighs(4);
        foreach (Kind kind in (Kind[])[Kind.List, Kind.Dict, Kind.Tuple, Kind.Int, Kind.Str, Kind.Set])
        {
            yield return Class($"class of {kind.TypeName()}").NeverRaises().Requires(kind.Needs()).Weighs(4);
        }

        yield return Class("__slots__").NeverRaises().Weighs(4);
        yield return Class("call class").Weighs(30) with { Source = Instances };
        yield return Class("call method").Weighs(30) with { Source = Instances };
    }

    private static IEnumerable<Operation> Looked()
    {
        yield return Attribute("instance attribute").Weighs(30);
        yield return Attribute("instance attribute =").Weighs(20);
        yield return Attribute("del instance attribute");
        yield return Attribute("class attribute").Weighs(20);
        yield return Attribute("class attribute =").NeverRaises();
        yield return Attribute("del class attribute").Weighs(4);
        yield return Attribute("= attribute").Weighs(20);
        foreach (var symbol in (string[])["+=", "-=", "*=", "|=", "&=", "^="])
        {
            yield return Attribute($"{symbol} attribute").Weighs(symbol == "+=" ? 15 : 3);
        }

        yield return Attribute("del attribute").Requires(Features.Delete);
    }

    private static IEnumerable<Operation> SpecialMethods()
    {
        foreach (var method in (string[])["__init__", "__eq__", "__hash__", "__lt__", "__bool__", "__len__", "__iter__", "__contains__", "__getitem__", "__setitem__", "__iadd__"])
        {
            yield return Attribute(method) with { Source = Special };
        }

        yield return Attribute("__copy__").Requires(Features.Copy) with { Source = CopyModule };
        yield return Attribute("__deepcopy__").Requires(Features.Copy) with { Source = CopyModule };
        yield return Attribute("property") with { Source = "Library Reference, Built-in Functions, class property" };
    }

    private static IEnumerable<Operation> Functions()
    {
        yield return Attribute("getattr()") with { Source = BuiltIns };
        yield return Attribute("setattr()") with { Source = BuiltIns };
        yield return Attribute("delattr()") with { Source = BuiltIns };
        yield return Attribute("hasattr()").NeverRaises() with { Source = BuiltIns };
        yield return Attribute("vars()") with { Source = BuiltIns };
        yield return Attribute("type()").NeverRaises() with { Source = BuiltIns };
        yield return Attribute("isinstance()") with { Source = BuiltIns };
        yield return Attribute("issubclass()") with { Source = BuiltIns };
        yield return Attribute("super()") with { CanRaise = false, Source = BuiltIns };
    }

    private static IEnumerable<Operation> Copies()
    {
        yield return Attribute("copy.copy() of an instance").Requires(Features.Copy) with { Source = CopyModule };
        yield return Attribute("copy.deepcopy() of an instance").Requires(Features.Copy) with { Source = CopyModule };
        yield return Attribute("copy.replace()").Requires(Features.Copy | Features.CopyReplace | Features.Dataclasses).From(13) with { Source = CopyModule };
    }

    private static IEnumerable<Operation> Generated()
    {
        yield return Class("dataclass").NeverRaises().Requires(Features.Dataclasses) with { Source = "Library Reference, dataclasses - Data Classes" };
        yield return Class("namedtuple").NeverRaises().Requires(Features.NamedTuples) with { Source = "Library Reference, collections.namedtuple" };
    }

    private static Operation Class(string name) =>
        Row.Of(name, OperationForm.Definition, Kind.Unknown, name, Kind.Unknown, Classes).Requires(Features.Classes | Features.Functions);

    private static Operation Attribute(string name) =>
        Row.Of(name, OperationForm.Attribute, Kind.Unknown, name, Kind.Unknown, Attributes).Requires(Features.Classes | Features.Functions);
}
