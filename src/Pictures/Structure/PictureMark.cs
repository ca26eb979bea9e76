namespace Conform.Pictures.Structure;

/// <summary>What is marked in a picture, by observed numbers.</summary>
/// <param name="Name">The name (<c>a</c>, <c>f().x</c>, <c>error.args[0]</c>) that is marked, or null.</param>
/// <param name="Holder">The object whose reference to <paramref name="Object"/> is marked, or null.</param>
/// <param name="Object">The object that is marked, or null.</param>
public sealed record PictureMark(string? Name, int? Holder, int? Object)
{
    internal bool IsName(string name) => name == Name;

    internal bool IsReference(int holder, int target) => Holder == holder && Object == target;
}
