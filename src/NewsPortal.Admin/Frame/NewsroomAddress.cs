using NewsPortal.People.Links;
using NewsPortal.Sites;

namespace NewsPortal.Admin.Frame;

/// <summary>Whole addresses of the newsroom, for letters: from what the portal is configured to be, never from a request.</summary>
public sealed class NewsroomAddress(SiteDirectory sites)
{
    /// <returns>Scheme, host and port of the umbrella, else of the first site that has an address; null when none has.</returns>
    public async ValueTask<string?> BaseAsync(CancellationToken ct)
    {
        var bases = await sites.BaseUrlsAsync(ct);
        return (await sites.AllAsync(ct)).Select(s => bases.GetValueOrDefault(s.Key, ""))
            .Where(b => Uri.TryCreate(b, UriKind.Absolute, out _)).Select(b => new Uri(b).GetLeftPart(UriPartial.Authority)).FirstOrDefault();
    }

    /// <summary>The address of a one-time link.</summary>
    /// <param name="start">Empty when nobody has said where the portal is: the path alone.</param>
    public static Func<LinkPurpose, string, string> LinksFrom(string? start) => (purpose, token) =>
        $"{start}{NewsroomMiddleware.Prefix}/{(purpose == LinkPurpose.Invitation ? "loi-moi" : "dat-lai")}/{token}";
}
