using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Conform.Pages;

/// <summary>The page of <c>conform check --report out.html</c>, opened in Chromium.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReportPageTests(Browser browser)
{
    [BrowserTheory]
    [InlineData(1100, ColorScheme.Light)]
    [InlineData(400, ColorScheme.Dark)]
    public async Task Page_OfADivergence_ShowsBothSidesAndMarksTheFirstDifference(int width, ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(browser.Files.GetOrAdd("report", _ => Write(browser.Folder, "list-augmented-add-rebinds", "a = b = [1]\n# %%\na += [2]\n")), width, scheme);
        await opened.KeepAsync($"report-{width}");
        var sides = opened.Page.Locator(".side");
        Task<int> Count(int side, string selector) => sides.Nth(side).Locator(selector).CountAsync();

        Assert.Equal(2, await sides.CountAsync());
        Assert.Equal("another list than a", await sides.Nth(0).Locator("p").TextContentAsync());
        Assert.Equal("the same list as a", await sides.Nth(1).Locator("p").TextContentAsync());
        Assert.Contains("after cell 1 at b", await opened.Page.Locator("body").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal((2, 1), (await Count(0, ".object"), await Count(1, ".object")));
        foreach (var side in (int[])[0, 1])
        {
            Assert.Equal((1, 1, 1), (await Count(side, ".object.marked"), await Count(side, ".row.marked"), await Count(side, ".arrow.marked")));
        }

        var places = await sides.EvaluateAllAsync<double[]>("all => all.map(one => one.getBoundingClientRect().top)");
        Assert.Equal(width > 1000, places[0] == places[1]);
        Assert.Equal(width, await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty((await opened.Page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
        Assert.Empty(opened.Complaints);
        Assert.Empty(opened.Requests);
    }

    /// <summary>Where immutable objects are one on one side and two on the other, they are drawn as boxes.</summary>
    [BrowserFact]
    public async Task Page_OfADifferenceInIdentityOfAtoms_DrawsThemAsObjects()
    {
        await using var opened = await browser.OpenAsync(Write(browser.Folder, "equal-immutables-are-one-object", "a = int('257')\nb = int('257')\n"));

        // Which number the smallest program has depends on how far shrinking comes.
        var number = new LocatorLocatorOptions { HasTextRegex = new("^(int|float)") };
        Assert.Equal(1, await opened.Page.Locator(".side").Nth(0).Locator(".object .title", number).CountAsync());
        Assert.Equal(2, await opened.Page.Locator(".side").Nth(1).Locator(".object .title", number).CountAsync());
    }

    private static string Write(string folder, string mutant, string text)
    {
        var program = Path.Combine(folder, $"{mutant}.py");
        var page = Path.Combine(folder, $"{mutant}.html");
        File.WriteAllText(program, text);
        var (exitCode, output) = Repository.Conform(["check", program, "--impl", mutant, "--shrink-time", "1", "--save", Path.Combine(folder, mutant), "--report", page]);
        Assert.True(exitCode == 1, output);
        return page;
    }
}
