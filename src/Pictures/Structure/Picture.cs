namespace Conform.Pictures.Structure;

/// <summary>Names, objects and references at one moment of a run: what is drawn, not how.</summary>
/// <param name="Moment">When.</param>
/// <param name="Error">The exception that ended the cell, such as <c>TypeError: 'abc'</c>, or null.</param>
/// <param name="Frames">The names of the program first, then the calls that are running, the outermost first, then the exception that ended the cell, if it refers to
/// boxes. Never empty.</param>
/// <param name="Objects">The boxes, in the order of a walk from the frames; those that nothing leads to any more come last.</param>
/// <remarks>Immutable. Depends on the observations only, and not on how an implementation numbers its objects.</remarks>
public sealed record Picture(Moment Moment, string? Error, IReadOnlyList<PictureFrame> Frames, IReadOnlyList<PictureObject> Objects)
{
    /// <summary>What happened since the picture before, in sentences for people; at least one.</summary>
    public IReadOnlyList<string> Explanation { get; init; } = [];

    /// <summary>The same without what tells it from the picture before: for pictures that stand alone.</summary>
    public Picture WithoutChanges() => this with
    {
        Frames = [.. Frames.Select(frame => frame with { Slots = [.. frame.Slots.Select(slot => slot with { Change = SlotChange.None })] })],
        Objects =
        [
            .. Objects.Where(drawn => drawn.Change != ObjectChange.Unreachable)
                .Select(drawn => drawn with { Change = ObjectChange.None, Slots = [.. drawn.Slots.Select(slot => slot with { Change = SlotChange.None })] }),
        ],
    };

    /// <summary>Whether it shows the same as the picture before, and no exception ended the cell.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Number of objects to which boxes refer and that were left out because there are too many; 0 if all are there.</summary>
    public int Omitted { get; init; }
}

/// <summary>A moment of a run.</summary>
/// <param name="Cell">Index of the cell, from 0.</param>
/// <param name="Statement">Index of the statement that was just executed or is about to leave its block, as in <see cref="Programs.Observing.StatementObservation"/>;
/// null after the cell.</param>
/// <param name="Line">The line of the cell's text on which that statement begins, from 0; null after the cell.</param>
public readonly record struct Moment(int Cell, int? Statement, int? Line);

/// <summary>Names that stand together: the program's, those of a running call, or the arguments of an exception.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What stands above it: <c>names</c>, <c>f()</c>, <c>TypeError</c>.</param>
/// <param name="Slots">Its names, sorted as observed.</param>
public sealed record PictureFrame(FrameKind Kind, string Title, IReadOnlyList<PictureSlot> Slots)
{
    /// <summary>What stands before a name where frames are not drawn as boxes: nothing, or <c>f().</c>.</summary>
    public string Prefix => Kind == FrameKind.Names ? string.Empty : $"{Title}.";
}

/// <summary>Kinds of frames.</summary>
public enum FrameKind
{
    /// <summary>The names of the program.</summary>
    Names,

    /// <summary>The variables of a running call.</summary>
    Call,

    /// <summary>The arguments of the exception that ended the cell.</summary>
    Error,
}

/// <summary>An object that is drawn as a box.</summary>
/// <param name="Number">Its number, from 1: the same object has the same number in all pictures of a run.</param>
/// <param name="Title">Its type, or what it is called: <c>list</c>, <c>class A</c>, <c>function f</c>.</param>
/// <param name="Value">The text of its value, or null if it has none.</param>
/// <param name="Slots">What it refers to, in order.</param>
public sealed record PictureObject(int Number, string Title, string? Value, IReadOnlyList<PictureSlot> Slots)
{
    /// <summary>What became of it since the picture before.</summary>
    public ObjectChange Change { get; init; }

    /// <summary>Its address in hexadecimal, such as <c>0x7f3a20</c>, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Whether attention is drawn to it.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Number of slots that were left out because there are too many.</summary>
    public int OmittedSlots { get; init; }

    /// <summary>Whether a box without slots means that it holds nothing; functions and classes hold what is not drawn.</summary>
    public bool IsContainer => Title is "list" or "tuple" or "dict" or "set" or "frozenset" or "OrderedDict" or "Counter" || Title.StartsWith("deque", StringComparison.Ordinal);

    /// <summary>What it is called in a sentence: <c>#1</c>.</summary>
    public string Name => Spell(Number);

    /// <summary>What the object with a number is called in a sentence.</summary>
    public static string Spell(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{number}");
}

/// <summary>What became of an object since the picture before.</summary>
public enum ObjectChange
{
    /// <summary>It is as it was.</summary>
    None,

    /// <summary>It was not there.</summary>
    New,

    /// <summary>It is the same object and holds something else.</summary>
    Mutated,

    /// <summary>Nothing leads to it any more: it was released, or is garbage until a collection. Drawn as it was, in one picture only.</summary>
    Unreachable,
}

/// <summary>A place that refers to an object: a name, an item, an attribute.</summary>
/// <param name="Label">What the place is called: a name, an index, a key, <c>.attribute</c>; empty for the items of a set.</param>
/// <param name="Target">The number of the box that it refers to, or null if the object is written in place.</param>
/// <param name="Text">The object as text if it is written in place, or null.</param>
public sealed record PictureSlot(string Label, int? Target, string? Text)
{
    /// <summary>What became of it since the picture before.</summary>
    public SlotChange Change { get; init; }

    /// <summary>Whether attention is drawn to it.</summary>
    public bool IsMarked { get; init; }

    /// <summary>What it refers to, as a sentence says it: <c>#1</c> or <c>'abc'</c>.</summary>
    public string Spelled => Target is { } number ? PictureObject.Spell(number) : Text!;
}

/// <summary>What became of a reference since the picture before.</summary>
public enum SlotChange
{
    /// <summary>It refers to the same object, or is part of something new.</summary>
    None,

    /// <summary>The place was not there.</summary>
    Added,

    /// <summary>The place refers to another object.</summary>
    Moved,
}
