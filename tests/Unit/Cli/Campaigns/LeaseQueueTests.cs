using Conform.Cli.Campaigns;
using Conform.Gate.Campaigns;

namespace Conform.Unit.Cli.Campaigns;

public sealed class LeaseQueueTests
{
    [Fact]
    public void Take_AfterAnEarlierProcess_FillsItsGapsFirst()
    {
        var done = new PositionSet();
        _ = done.TryAdd(10, 20);
        _ = done.TryAdd(30, 40);
        var queue = new LeaseQueue(done, 45);

        Assert.Equal([new(0, 10), new(20, 30), new(40, 45)], Enumerable.Range(0, 3).Select(_ => queue.Take()!));
    }

    [Fact]
    public void Take_WhatWasGivenBack_ComesFirst()
    {
        var queue = new LeaseQueue(new(), 10_000);
        var first = queue.Take()!;
        queue.Return(new Lease(5, 6) { Deaths = 1 }, new(6, first.To), new(5, 5));

        Assert.Equal(new Lease(5, 6) { Deaths = 1 }, queue.Take());
        Assert.Equal(new(6, first.To), queue.Take());
        Assert.Equal(first.To, queue.Take()!.From);
    }

    [Fact]
    public async Task Take_TooFarAhead_WaitsForTheFirstPrograms()
    {
        var queue = new LeaseQueue(new(), long.MaxValue / 4);
        var leases = Enumerable.Range(0, LeaseQueue.RunAhead / LeaseQueue.LeaseSize).Select(_ => queue.Take()!).ToList();
        var next = Task.Run(queue.Take);
        await Task.Delay(50);
        Assert.False(next.IsCompleted);

        queue.Complete(leases[1].From, leases[1].To);
        await Task.Delay(50);
        Assert.False(next.IsCompleted);

        queue.Complete(leases[0].From, leases[0].To);
        Assert.Equal(LeaseQueue.RunAhead, (await next.WaitAsync(TimeSpan.FromMinutes(1)))!.From);
    }

    /// <summary>A worker may still die and give its lease back: another one waits until it knows.</summary>
    [Fact]
    public async Task Take_LastLeaseIsLent_WaitsForItsEnd()
    {
        var queue = new LeaseQueue(new(), 10);
        var last = queue.Take()!;
        var next = Task.Run(queue.Take);
        await Task.Delay(50);
        Assert.False(next.IsCompleted);

        queue.Return(last);
        Assert.Equal(last, await next.WaitAsync(TimeSpan.FromMinutes(1)));
        queue.Return();
        Assert.Null(queue.Take());
    }

    [Fact]
    public async Task Close_WhoWaits_GetsNothing()
    {
        var queue = new LeaseQueue(new(), 10);
        _ = queue.Take();
        var next = Task.Run(queue.Take);
        queue.Close();
        Assert.Null(await next.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.True(queue.IsClosed);
    }
}
