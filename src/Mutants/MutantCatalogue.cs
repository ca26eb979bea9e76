namespace Conform.Mutants;

/// <summary>All mutants.</summary>
public static class MutantCatalogue
{
    /// <summary>Every mutant once, in the order of their names.</summary>
    public static IReadOnlyList<Mutant> All { get; } = new Mutant[]
    {
        new SmallIntCacheEndsAt255(),
        new EqualIntsAreOneObject(),
        new ListSliceSharesTheList(),
        new ListRepeatCopiesItsItems(),
        new ListAugmentedAddRebinds(),
        new FailedTupleSlotAssignmentChangesNothing(),
        new DictUpdateReplacesTheKey(),
        new MemoryViewSliceCopies(),
        new ElementsAreComparedWithoutIdentity(),
        new ChainedAssignmentGoesRightToLeft(),
        new ListExtendBySelfDoesNothing(),
        new ShallowCopyIsOneLevelTooDeep(),
        new DeepCopyForgetsWhatItCopied(),
        new DeepCopyAlwaysCopiesTuples(),
        new ConstantsOfOneUnitAreNotShared(),
    }.OrderBy(mutant => mutant.Name, StringComparer.Ordinal).ToArray();
}
