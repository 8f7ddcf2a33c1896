using System.Net;
using AngleSharp.Dom;

namespace NewsPortal.Tests.Portal;

/// <summary>Every address that the pages name, followed from the front page over all sites.</summary>
public sealed class Crawl
{
    private readonly TestPortal _portal;
    private readonly Dictionary<string, string> _foundOn = new() { ["/"] = "", ["/en/"] = "" };
    private readonly Queue<string> _waiting = new(["/", "/en/"]);
    private readonly List<Answer> _answers = [];
    private readonly List<string> _broken = [];

    private Crawl(TestPortal portal) => _portal = portal;

    /// <summary>What answered 200, in the order found.</summary>
    public IReadOnlyList<Answer> Answers => _answers;

    public IEnumerable<Answer> Pages => _answers.Where(a => a.IsHtml);

    /// <summary>Addresses that lead nowhere, with where they stand.</summary>
    public IReadOnlyList<string> Broken => _broken;

    public static async Task<Crawl> RunAsync(TestPortal portal)
    {
        var crawl = new Crawl(portal);
        while (crawl._waiting.TryDequeue(out var path))
        {
            await crawl.VisitAsync(path);
        }

        return crawl;
    }

    private async Task VisitAsync(string path)
    {
        var answer = await _portal.AskAsync(path);
        if (answer.Status == HttpStatusCode.MovedPermanently)
        {
            Add(answer.Header("location")!, path);
            return;
        }

        if (answer.Status != HttpStatusCode.OK)
        {
            _broken.Add($"{answer} on {_foundOn[path]}");
            return;
        }

        _answers.Add(answer);
        if (answer.IsHtml)
        {
            foreach (var address in Addresses(answer.Document))
            {
                Add(address, path);
            }
        }
    }

    private static IEnumerable<string> Addresses(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll("[href], [src], [srcset], [poster], [action]"))
        {
            foreach (var name in (string[])["href", "src", "poster", "action"])
            {
                if (element.GetAttribute(name) is { } address)
                {
                    yield return address;
                }
            }

            foreach (var candidate in (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return candidate.Trim().Split(' ')[0];
            }
        }
    }

    private void Add(string address, string page)
    {
        if (address.StartsWith('#'))
        {
            return;
        }

        if (!Uri.TryCreate(new Uri(TestPortal.Base + page), address, out var uri))
        {
            _broken.Add($"{address} on {page}");
            return;
        }

        if (uri.GetLeftPart(UriPartial.Authority) == TestPortal.Base && _foundOn.TryAdd(uri.PathAndQuery, page))
        {
            _waiting.Enqueue(uri.PathAndQuery);
        }
    }
}
