using Conform.Programs;
using Conform.Testing;

namespace TinyModel.Tests;

public class TinyModelTests : ModelConformance
{
    protected override IImplementation CreateModel(Profile python) => new TinyModelImplementation(python);
}
