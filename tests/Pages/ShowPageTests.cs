using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Conform.Pages;

/// <summary>The page of <c>conform show --html</c>, opened in Chromium.</summary>
[Collection(BrowserTests.Name)]
public sealed class ShowPageTests(Browser browser) : IDisposable
{
    private const double SmallestText = 11;
    private const double LeastContrast = 4.5;

    private readonly string folder = Directory.CreateTempSubdirectory("conform-pages").FullName;

    public static TheoryData<string> Seeds { get; } = [.. Repository.Seeds];

    /// <summary>Which widths and colours screenshots are taken of.</summary>
    public static TheoryData<string, int, ColorScheme> Views { get; } = new()
    {
        { "wide-light", 1100, ColorScheme.Light },
        { "wide-dark", 1100, ColorScheme.Dark },
        { "narrow-light", 400, ColorScheme.Light },
        { "narrow-dark", 400, ColorScheme.Dark },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>At both paces and on both sides: forwards to the end, backwards to the start, through the same states, without a complaint or a request.</summary>
    [BrowserTheory]
    [MemberData(nameof(Seeds))]
    public async Task Page_OfASeed_StepsForwardsAndBackwards(string seed)
    {
        await using var opened = await browser.OpenAsync(PageOf(seed));
        await opened.PressAsync("m", "s");
        foreach (var change in (string[])["m", "s", "m", "s"])
        {
            await opened.PressAsync(change, "Home");
            var steps = await opened.StepsAsync();
            var forwards = new List<string>();
            for (var step = 0; step < steps; step++)
            {
                forwards.Add(await opened.StateAsync());
                await opened.PressAsync("ArrowRight");
            }

            Assert.Equal(steps, forwards.Distinct().Count());
            Assert.Equal(forwards[^1], await opened.StateAsync());
            for (var step = steps - 1; step >= 0; step--)
            {
                Assert.Equal(forwards[step], await opened.StateAsync());
                await opened.PressAsync("ArrowLeft");
            }

            Assert.Equal(forwards[0], await opened.StateAsync());
            await opened.PressAsync("End");
            Assert.Equal(forwards[^1], await opened.StateAsync());
        }

        Assert.Empty(opened.Complaints);
        Assert.Empty(opened.Requests);
    }

    /// <summary>The model draws what CPython draws.</summary>
    [BrowserTheory]
    [MemberData(nameof(Seeds))]
    public async Task Page_OfASeed_ShowsTheSameOnBothSides(string seed)
    {
        await using var opened = await browser.OpenAsync(PageOf(seed));
        await opened.PressAsync("s");
        Assert.Equal(2, await opened.Page.Locator("#sides button").CountAsync());
        for (var step = await opened.StepsAsync(); step > 0; step--)
        {
            var before = await opened.StateAsync();
            await opened.PressAsync("m");
            Assert.Equal(before, await opened.StateAsync());
            await opened.PressAsync("ArrowRight");
        }
    }

    /// <summary>The page never scrolls sideways, nothing in it is smaller than 11 pixels, and every text stands out from its ground.</summary>
    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task Page_OfEverySeed_IsReadable(string view, int width, ColorScheme scheme)
    {
        foreach (var seed in Repository.Seeds)
        {
            await using var opened = await browser.OpenAsync(PageOf(seed), width, scheme);
            await opened.PressAsync("End");
            await opened.KeepAsync($"{view}-{seed}");

            Assert.Equal(width, await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            foreach (var text in (await opened.Page.EvaluateAsync<JsonElement>(Measure)).EnumerateArray())
            {
                var told = text.GetProperty("text").GetString();
                Assert.True(text.GetProperty("size").GetDouble() >= SmallestText, $"{seed}: {told}");
                Assert.True(text.GetProperty("contrast").GetDouble() >= LeastContrast, $"{seed}: {told} has contrast {text.GetProperty("contrast")}");
                Assert.True(text.GetProperty("isInside").GetBoolean(), $"{seed}: {told} leaves its box");
            }
        }
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Page_InBothColours_PassesAxe(ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(PageOf("shallow-copy-of-a-list"), scheme: scheme);
        await opened.PressAsync("End");

        var result = await opened.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
    }

    /// <summary>Pointer and keyboard alike: the arrow and the box to which a reference leads are marked, and nothing else.</summary>
    [BrowserFact]
    public async Task Page_WhenAReferenceIsPointedAt_MarksItsTarget()
    {
        await using var opened = await browser.OpenAsync(PageOf("shallow-copy-of-a-list"));
        await opened.PressAsync("End");
        var marked = opened.Page.Locator("#picture .box.pointed");
        var row = opened.Page.Locator("#picture .frame .row[data-target]").Nth(1);

        await row.HoverAsync();
        Assert.Equal("3", await marked.GetAttributeAsync("data-object"));
        Assert.Equal(1, await opened.Page.Locator("#picture .arrow.pointed").CountAsync());
        await opened.Page.Mouse.MoveAsync(2, 2);
        Assert.Equal(0, await marked.CountAsync());

        await row.FocusAsync();
        Assert.Equal("3", await marked.GetAttributeAsync("data-object"));
        Assert.Equal("l2 refers to #3, list", await row.GetAttributeAsync("aria-label"));
        await opened.PressAsync("Tab");
        Assert.Equal("2", await marked.GetAttributeAsync("data-object"));
        Assert.Empty(opened.Complaints);
    }

    /// <summary>New, changed and unreachable objects and moved references can be told apart.</summary>
    [BrowserFact]
    public async Task Page_HighlightsWhatChanged()
    {
        var program = Path.Combine(folder, "changes.py");
        await File.WriteAllTextAsync(program, "a = [1]\nb = [2]\n# %%\na.append(b)\nb = [3]\nc = [4]\n# %%\nc = None\nb = a\n");
        await using var opened = await browser.OpenAsync(Write(program));
        async Task<string[]> Marked(string selector) => [.. await opened.Page.Locator($"#picture {selector}").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.object ?? one.dataset.row)")];

        await opened.PressAsync("ArrowRight");
        Assert.Equal(["1"], await Marked(".object.mutated"));
        Assert.Equal(["3", "4"], await Marked(".object.new"));
        Assert.Equal(["0.1"], await Marked(".arrow.moved"));
        await opened.PressAsync("ArrowRight");
        Assert.Equal(["3", "4"], await Marked(".object.unreachable"));
        Assert.Contains("Nothing leads to #4, a list, any more.", await opened.Page.InnerTextAsync("#explanation"), StringComparison.Ordinal);
    }

    /// <summary>A click on a line goes to it; the slider and the buttons step, too.</summary>
    [BrowserFact]
    public async Task Page_ByPointer_StepsToo()
    {
        await using var opened = await browser.OpenAsync(PageOf("alias-of-a-list"));
        await opened.Page.ClickAsync("#code .cell:nth-child(3) .line");
        Assert.Contains("after cell 3", await opened.Page.InnerTextAsync("#moment"), StringComparison.Ordinal);
        await opened.Page.ClickAsync("#back");
        Assert.Contains("after cell 2", await opened.Page.InnerTextAsync("#moment"), StringComparison.Ordinal);
        await opened.Page.ClickAsync("#first");
        Assert.True(await opened.Page.IsDisabledAsync("#back"));
        await opened.Page.Locator("#slider").FillAsync("2");
        Assert.Contains("after cell 3", await opened.Page.InnerTextAsync("#moment"), StringComparison.Ordinal);
        await opened.Page.ClickAsync("#sides button:nth-child(2)");
        Assert.Equal("true", await opened.Page.GetAttributeAsync("#sides button:nth-child(2)", "aria-checked"));
    }

    /// <summary>The texts of a program cannot become part of the page.</summary>
    [BrowserFact]
    public async Task Page_OfAProgramThatHoldsHtml_ShowsItAsText()
    {
        var program = Path.Combine(folder, "html.py");
        await File.WriteAllTextAsync(program, "a = '</script><script>document.title = 1</script><!--'\nb = {'<b>&amp;\"': ['{{data}}']}\n");
        await using var opened = await browser.OpenAsync(Write(program));

        Assert.Equal("Names and objects of html.py", await opened.Page.TitleAsync());
        Assert.Contains("</script><script>", await opened.Page.InnerTextAsync("#code"), StringComparison.Ordinal);
        Assert.Contains("'{{data}}'", await opened.Page.Locator("#picture").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await opened.Page.Locator("#picture b").CountAsync());
        Assert.Empty(opened.Complaints);
    }

    /// <summary>Statement by statement one sees into calls and loops, and where addresses are shown they are those of CPython.</summary>
    [BrowserFact]
    public async Task Page_StatementByStatement_ShowsTheRunningCalls()
    {
        var program = Path.Combine(folder, "calls.py");
        await File.WriteAllTextAsync(program, "def f(a):\n    for b in a:\n        b.append(a)\n    return a\nx = f([[], []])\n");
        await using var opened = await browser.OpenAsync(Write(program, "--addresses"));
        Assert.Equal(1, await opened.StepsAsync());
        await opened.PressAsync("s", "Home", "ArrowRight");

        Assert.Contains("line 3", await opened.Page.InnerTextAsync("#moment"), StringComparison.Ordinal);
        Assert.Equal("        b.append(a)", await opened.Page.Locator("#code .line.now").TextContentAsync());
        Assert.Equal("f()", await opened.Page.Locator("#picture .frame.call .title").TextContentAsync());
        Assert.DoesNotContain("0x", await opened.Page.Locator("#picture").InnerTextAsync(), StringComparison.Ordinal);
        await opened.PressAsync("m");
        Assert.Contains("0x", await opened.Page.Locator("#picture").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Size, contrast with what lies behind it, and whether it is inside, as the browser has set it, of each text of the picture.</summary>
    private const string Measure = """
        () => {
          const numbers = color => color.match(/[\d.]+/g).map(Number);
          const light = color => {
            const [r, g, b] = numbers(color).map(part => part / 255).map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const fill = element => getComputedStyle(element).fill;
          const isSolid = color => (numbers(color)[3] ?? 1) === 1;
          return [...document.querySelectorAll('#picture text')].map(text => {
            const box = text.closest('.box');
            const row = text.closest('.row');
            const ground = row?.querySelector('.ground');
            const behind = ground && isSolid(fill(ground)) ? fill(ground) : row ? fill(box.querySelector('.body')) : fill(box.querySelector('.header'));
            const [one, other] = [light(fill(text)), light(behind)].sort((a, b) => b - a);
            const [inner, outer] = [text.getBoundingClientRect(), box.querySelector('.border').getBoundingClientRect()];
            return {
              text: text.textContent,
              size: parseFloat(getComputedStyle(text).fontSize) * outer.width / box.querySelector('.border').getBBox().width,
              contrast: (one + 0.05) / (other + 0.05),
              isInside: inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom,
            };
          });
        }
        """;

    /// <summary>The page of a classic example, written once for all tests.</summary>
    private string PageOf(string seed) => browser.Files.GetOrAdd(seed, name => WriteTo(browser.Folder, Repository.Seed(name)));

    private string Write(string program, params string[] options) => WriteTo(folder, program, options);

    private static string WriteTo(string folder, string program, params string[] options)
    {
        var page = Path.Combine(folder, Path.GetFileNameWithoutExtension(program) + ".html");
        var (exitCode, output) = Repository.Conform(["show", program, "--html", page, .. options]);
        Assert.True(exitCode == 0, output);
        return page;
    }
}
