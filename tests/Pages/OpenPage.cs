using System.Globalization;
using Microsoft.Playwright;

namespace Conform.Pages;

/// <summary>A page that is open, with everything that it complained of or asked for.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private readonly List<string> requests = [];

    public OpenPage(IPage page, IBrowserContext context)
    {
        (Page, this.context) = (page, context);
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Everything on the console, and errors.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>What was asked for beside the page itself and what is in it.</summary>
    public IEnumerable<string> Requests => requests.Skip(1).Where(url => !url.StartsWith("data:", StringComparison.Ordinal));

    /// <summary>What the page shows: the moment, the picture and the sentences.</summary>
    public async Task<string> StateAsync() =>
        string.Join('\n', await Page.InnerTextAsync("#moment"), await Page.InnerHTMLAsync("#picture"), await Page.InnerTextAsync("#explanation"));

    /// <summary>Number of steps at the present pace.</summary>
    public async Task<int> StepsAsync() => int.Parse((await Page.GetAttributeAsync("#slider", "max"))!, CultureInfo.InvariantCulture) + 1;

    /// <summary>Presses keys one after the other.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Keeps what is seen, to be looked at: <c>artifacts/screenshots/NAME.png</c>.</summary>
    public Task KeepAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, name + ".png"), FullPage = true });

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
    }
}
