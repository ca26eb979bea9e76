using System.Diagnostics.CodeAnalysis;
using Conform.Model.Execution;
using Conform.Model.Objects;

namespace Conform.Model.Semantics;

/// <summary>Looking up and calling special methods: on the type, never on the object.</summary>
/// <remarks>Source: Python Language Reference, 3.3.12 "Special method lookup".</remarks>
public static class SpecialCalls
{
    /// <summary>A special method that the program defines for objects of <paramref name="type"/>; false if there is none or a built-in type's comes first.</summary>
    public static bool TryUser(Machine machine, PyType type, string name, [NotNullWhen(true)] out PyObject? method)
    {
        method = null;
        if (!type.IsHeap)
        {
            return false;
        }

        foreach (var candidate in type.Mro)
        {
            if (candidate.Members is { } members)
            {
                if (members.TryGetValue(name, out method))
                {
                    return true;
                }
            }
            else if (machine.Profile.Specials.Has(candidate.Name, name))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether objects of <paramref name="type"/> have a special method, the program's or a built-in type's.</summary>
    public static bool Has(Machine machine, PyType type, string name) => machine.Rules.Classes.Lookup(machine, type, name) is not null;

    /// <summary>Calls what was looked up on the type of <paramref name="self"/>, bound to it.</summary>
    public static PyObject? Call(Machine machine, PyObject method, PyObject self, params PyObject[] arguments) =>
        Call(machine, method, self, CallArguments.Of(arguments));

    /// <summary>Calls what was looked up on the type of <paramref name="self"/>, bound to it.</summary>
    public static PyObject? Call(Machine machine, PyObject method, PyObject self, CallArguments arguments)
    {
        if (!machine.Step() || !machine.HasStack())
        {
            return null;
        }

        if (ReferenceEquals(method.Type, PyType.Function) || method is PyMethodDescriptor { Method: { IsClassMethod: false, IsStaticMethod: false } })
        {
            return machine.Rules.Of(method).Call(machine, method, new([self, .. arguments.Positional], arguments.Keywords));
        }

        return machine.Rules.Attributes.Bind(machine, method, self, self.Type) is { } bound ? machine.Rules.Of(bound).Call(machine, bound, arguments) : null;
    }

    /// <summary>Calls a special method of <paramref name="self"/> if the program defines it.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="self">The object.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="isFound">Whether there is one.</param>
    /// <param name="arguments">The arguments after the object.</param>
    /// <returns>The result; null if there is none, or with an error or stop pending.</returns>
    public static PyObject? CallUser(Machine machine, PyObject self, string name, out bool isFound, params PyObject[] arguments)
    {
        isFound = TryUser(machine, self.Type, name, out var method);
        return isFound ? Call(machine, method!, self, arguments) : null;
    }
}
