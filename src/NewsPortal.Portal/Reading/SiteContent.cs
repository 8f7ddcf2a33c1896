using NewsPortal.Content.Definitions;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Reading;

/// <summary>The definitions of the request's site, and of the sites whose items it shows.</summary>
public sealed class SiteContent(PortalRequest request, ContentDefinitions definitions)
{
    public ValueTask<DefinitionSet> DefinitionsAsync(CancellationToken ct) => definitions.ForSiteAsync(request.Site.Key, ct);

    /// <param name="homeSite">The site an item comes from: its own definitions say what the item is.</param>
    public ValueTask<DefinitionSet> DefinitionsAsync(string homeSite, CancellationToken ct) => definitions.ForSiteAsync(homeSite, ct);
}
