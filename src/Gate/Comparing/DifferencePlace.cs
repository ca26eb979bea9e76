namespace Conform.Gate.Comparing;

/// <summary>Where a difference was seen on one side, for those who draw it.</summary>
/// <param name="Name">The name (<c>a</c>, <c>f().x</c>, <c>error.args[0]</c>) if it was seen at a name, or null.</param>
/// <param name="Holder">The observed number of the object that holds the reference at which it was seen, or null.</param>
/// <param name="Object">The observed number of the object that differs, or null if a name is missing.</param>
public sealed record DifferencePlace(string? Name, int? Holder, int? Object);
