using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Words;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Portal.Requests;

/// <summary>What a public request is for: the site, where it is mounted, and the language of its interface.</summary>
public sealed class PortalRequest
{
    private SiteSettings? _site;

    /// <exception cref="InvalidOperationException">The request has passed no <see cref="SiteMiddleware"/>.</exception>
    public SiteSettings Site => _site ?? throw new InvalidOperationException("The request belongs to no site.");

    /// <summary>What stands before the site's paths: empty, <c>/quang-tri</c>; the language is not in it.</summary>
    public string Mount { get; private set; } = "";

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = "vi";

    /// <summary>The site's canonical address, without a slash at the end.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>The path within site and language, decoded, without slashes at its ends.</summary>
    public string Path { get; private set; } = "";

    public Wording T => Wording.For(Language);

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>True on the umbrella, where news comes from other sites.</summary>
    public bool IsUmbrella => Site.Prefix.Length == 0;

    /// <summary>The canonical addresses of all sites by key.</summary>
    public IReadOnlyDictionary<string, string> BaseUrls { get; private set; } = new Dictionary<string, string>();

    /// <summary>How far the feed was when the request came; see <see cref="NewsPortal.Data.Feed.FeedSignal.Version"/>.</summary>
    internal long FeedVersion { get; private set; }

    /// <summary>How pages are marked that show a draft; null on every public page.</summary>
    internal DraftShape? Draft { get; private set; }

    /// <summary>Lets the request draw a draft as the page that would stand at a path.</summary>
    internal void ShowDraft(string path, DraftShape draft) => (Path, Draft) = (path, draft);

    internal void Set(
        SiteSettings site, string mount, string language, IReadOnlyDictionary<string, string> baseUrls, string path, long feedVersion)
    {
        _site = site;
        (Mount, Language, BaseUrls, Path, FeedVersion) = (mount, language, baseUrls, path, feedVersion);
        BaseUrl = baseUrls.GetValueOrDefault(site.Key, "");
        Zone = site.Zone();
    }
}
