using Conform.Oracle.Observing;

namespace Conform.Unit.Oracle;

/// <summary>The table of addresses.</summary>
public sealed class AddressTableTests
{
    [Fact]
    public void Find_AfterManyAddresses_GivesWhatWasSetLast()
    {
        var table = new AddressTable();
        for (var fill = 0; fill < 3; fill++)
        {
            for (var number = 0; number < 20_000; number++)
            {
                Assert.Equal(-1, table.Find(AddressOf(number)));
                table.Set(AddressOf(number), number);
            }

            table.Set(AddressOf(7), 20_000);
            Assert.Equal(20_000, table.Find(AddressOf(7)));
            Assert.All(Enumerable.Range(8, 19_992), number => Assert.Equal(number, table.Find(AddressOf(number))));
            Assert.Equal(-1, table.Find(AddressOf(20_000)));
            table.Clear();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-16)]
    [InlineData(long.MaxValue)]
    public void Find_OfAnyAddress_IsItsNumberUntilTheTableIsEmptied(long address)
    {
        var table = new AddressTable();
        table.Set((nint)address, 3);
        Assert.Equal(3, table.Find((nint)address));
        table.Clear();
        Assert.Equal(-1, table.Find((nint)address));
    }

    private static nint AddressOf(int number) => (nint)(0x7F00_0000_1000 + (16L * number));
}
