using Conform.Oracle.Native;
using Conform.Programs;

namespace Conform.Oracle.Observing;

/// <summary>Says which objects hash by their address, so that another run may order a set of them otherwise. Runs no code of the program.</summary>
/// <remarks>Source: the hash slots of Objects/*.c; NaN hashes by address from 3.10 on, None until 3.11. Needs the GIL and no pending error.</remarks>
internal sealed class HashReader(PythonApi api, ObjectReader reader, ClassReader classes, PythonVersion version)
{
    private const int DeepestLevel = 50;

    /// <summary>Whether the object's hash depends on an address.</summary>
    public bool IsByAddress(BorrowedReference value) => IsByAddress(value, 0);

    private bool IsByAddress(BorrowedReference value, int level)
    {
        var type = api.TypeOf(value);
        if (level == DeepestLevel)
        {
            return true;
        }

        if (classes.IsProgramType(type))
        {
            return classes.DefinerOf(type, "__hash__") switch
            {
                { IsProgramType: true, IsProgramCode: true } => false,
                { IsProgramType: true } => HoldsOneByAddress(AttributesOf(value), level),
                _ => IsByAddressAs(classes.LayoutOf(value), value, level),
            };
        }

        return IsByAddressAs(type, value, level);
    }

    private bool IsByAddressAs(BorrowedReference layout, BorrowedReference value, int level)
    {
        if (layout == api.StrType || layout == api.IntType || layout == api.BytesType || layout == api.BoolType)
        {
            return false;
        }

        if (layout == api.FloatType)
        {
            return version.IsAtLeast(3, 10) && double.IsNaN(api.ReadFloat(value));
        }

        if (layout == api.ComplexType)
        {
            var (real, imaginary) = api.ReadComplex(value);
            return version.IsAtLeast(3, 10) && (double.IsNaN(real) || double.IsNaN(imaginary));
        }

        if (layout == api.RangeType)
        {
            // The hash of a range is that of a tuple, which holds None where the range is too short to have a start or a step.
            return !version.IsAtLeast(3, 12);
        }

        return layout == api.TupleType || layout == api.FrozenSetType || layout == api.SliceType
            ? HoldsOneByAddress(ChildrenOf(value), level)
            : value != api.None || !version.IsAtLeast(3, 12);
    }

    private bool HoldsOneByAddress(List<nint> values, int level) => values.Exists(value => IsByAddress(new(value), level + 1));

    private List<nint> ChildrenOf(BorrowedReference value)
    {
        var found = new List<nint>();
        reader.AppendChildren(value, found);
        return found;
    }

    private List<nint> AttributesOf(BorrowedReference value)
    {
        var found = new List<(string Name, nint Value)>();
        reader.AppendAttributes(value, found);
        return found.ConvertAll(attribute => attribute.Value);
    }
}
