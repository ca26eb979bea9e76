using Conform.Programs;
using Conform.Testing;

namespace TinyModel.Tests;

public class TinyModelTests : ModelConformance
{
    /// <summary>What the model does otherwise than CPython, and why that is accepted: its tests fail on anything else, and on what is no longer true.</summary>
    protected override ConformanceSettings Settings => ConformanceSettings.Default with { Ledger = "ledger.json" };

    protected override IImplementation CreateModel(Profile python) => new TinyModelImplementation(python);
}
