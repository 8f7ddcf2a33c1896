using NewsPortal.Content.Items;
using NewsPortal.Tests.Portal;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>What readers see of corrections, of what is gone and of drafts, in a real browser; pictures in artifacts/screenshots.</summary>
[Collection(BrowserRing.Name)]
public sealed class CorrectedPagesTests(Chromium chromium)
{
    private const string Site = "quang-tri";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_corrections_and_drafts_are_accessible_correct_and_fit_the_narrowest_phone()
    {
        await using var portal = await TestPortal.StartAsync();
        var (item, gone, next) = (await portal.ArticleAsync(Site), await portal.ArticleAsync(Site, 1), await portal.ArticleAsync(Site, 2));
        await portal.TellAsync(item.Id, NoteKind.Update, "Bổ sung ý kiến của đại diện Sở Y tế tại cuộc họp chiều 25/10/2023.");
        await portal.TellAsync(item.Id, NoteKind.Correction, "Bản đăng lúc đầu ghi kinh phí là 23,1 tỷ đồng. Số đúng là 2,31 tỷ đồng.");
        await portal.WithdrawAsync(gone.Id, WithdrawalReason.Merged, next.Id);
        var pages = new Dictionary<string, string>
        {
            ["corrected-article"] = Newsdesk.AddressOf(item),
            ["corrections"] = $"/{Site}/dinh-chinh",
            ["withdrawn"] = Newsdesk.AddressOf(gone),
            ["preview-link"] = await portal.PreviewPathAsync(Site, item.Id),
            ["preview-link-unknown"] = $"/{Site}/xem-truoc/khong-co",
        };

        var found = new List<string>();
        foreach (var (name, path) in pages)
        {
            foreach (var width in (int[])[320, .. Screenshots.Widths])
            {
                found.AddRange(await LookAsync(new Uri(portal.Address, path).ToString(), name, width));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        var texts = new Dictionary<string, string>();
        foreach (var (name, path) in pages)
        {
            texts[name] = (await portal.AskAsync(path)).Text;
        }

        Assert.Empty(await NuChecker.CheckAsync(texts, Ct));
    }

    private async Task<IEnumerable<string>> LookAsync(string address, string name, int width)
    {
        await using var visit = await chromium.OpenAsync(width);
        await visit.Page.GotoAsync(address, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        var problems = new List<string>();
        var wide = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        if (wide > width)
        {
            problems.Add($"is {wide} wide");
        }

        problems.AddRange((await Axe.CheckAsync(visit.Page)).Select(v => v.ToString()));
        problems.AddRange(visit.Complaints.Where(c => !c.Contains("status of 4", StringComparison.Ordinal)));
        await visit.Page.ScreenshotAsync(new() { Path = Repository.Path("artifacts", "screenshots", $"{name}-{width}.png"), FullPage = width == 320 });
        return problems.Select(p => $"{name} at {width}: {p}");
    }
}
