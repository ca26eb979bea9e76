using Conform.Unit.Model.Core;

namespace Conform.Unit.Model.Collections;

/// <summary>Whether a memoryview that nothing refers to any more still keeps its bytearray from changing its size.</summary>
public sealed class ExportingTests
{
    private const string Held = "BufferError: Existing exports of data: object cannot be re-sized";

    /// <summary>Rows of cells and the error of the last one; an empty string for none.</summary>
    public static TheoryData<string, string> Programs { get; } = new()
    {
        { "b = bytearray(b'ab')\nm = memoryview(b)\n# %%\nb.append(1)", Held },
        { "b = bytearray(b'ab')\nm = memoryview(b)\n# %%\nm = None\nb.append(1)", string.Empty },
        { "b = bytearray(b'ab')\nm = memoryview(b)\n# %%\ndel m\nb.append(1)", string.Empty },
        { "b = bytearray(b'ab')\nm = memoryview(b)\nm = None\nb.append(1)", string.Empty },
        { "b = bytearray(b'ab')\nm = memoryview(b)\nn = m[1:]\nm = None\nb.append(1)", Held },
        { "b = bytearray(b'ab')\nm = memoryview(b)\nn = m[1:]\nm = n = None\nb.append(1)", string.Empty },
        { "b = bytearray(b'ab')\nm = [memoryview(b)]\nb.append(1)", Held },
        { "b = bytearray(b'ab')\nm = {1: (memoryview(b),)}\nm = 0\nb.append(1)", string.Empty },
        { "b = bytearray(b'ab')\nm = [memoryview(b)]\n# %%\nm = 0\nb.append(1)", Held },
        { "b = bytearray(b'ab')\nx = memoryview(b)[0]\nb.append(1)", string.Empty },
        { "b = bytearray(b'ab')\nb += memoryview(b)", Held },
        { "b = bytearray(b'ab')\nm = memoryview(b)\nm.release()\nb.append(1)", string.Empty },
        { "import array\n# %%\na = array.array('i', [1])\nm = memoryview(a)\n# %%\nm = 0\na.append(2)", string.Empty },
        { "import array\n# %%\na = array.array('i', [1])\nm = memoryview(a)\na.append(2)", "BufferError: cannot resize an array that is exporting buffers" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void Resize_OfWhatAViewShows_RaisesWhileTheViewIsThere(string cells, string error) => Assert.Equal(error, ModelRun.Of("3.12.1", cells).Error);

    [Fact]
    public void Resize_InTheStatementThatMadeTheView_IsNotDecided()
    {
        var stop = ModelRun.Of("3.12.1", "b = bytearray(b'ab')\nx = [memoryview(b)[0], b.append(1)]").Observation.Stop;

        Assert.Equal(Conform.Programs.Observing.StopReason.Unsupported, stop?.Reason);
    }
}
