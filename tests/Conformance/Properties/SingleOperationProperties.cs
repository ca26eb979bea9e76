using Conform.Programs;
using Conform.Programs.Enumerating;
using Conform.Programs.Enumerating.SingleOperations;

namespace Conform.Conformance.Properties;

/// <summary>The model against CPython on every operation with representative operands.</summary>
public sealed class SingleOperationProperties
{
    /// <summary>4,000 of the cases, as many of each operation; <c>conform check --mode single-operation</c> runs them all.</summary>
    [Fact]
    public void Model_OnCasesSpreadOverAll_AgreesWithCPython()
    {
        var cases = SingleOperationCases.For(SharedOracle.Instance.Profile.Version, SharedOracle.Instance.Features, Level.CPython);
        var order = cases.Order(TestSeeds.First);
        for (var position = 0; position < 4000; position++)
        {
            SharedOracle.AssertAgrees(cases.At(order.At(position)));
        }
    }
}
