using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>
/// The browser ring, public pages: one Chromium, one test at a time. <c>tests/run.sh --fast</c> leaves out what bears its
/// trait.
/// </summary>
[CollectionDefinition(Name)]
[Trait("Ring", "Browser")]
public sealed class BrowserRing : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}

/// <summary>The browser ring, newsroom: beside the public pages with a Chromium of its own.</summary>
[CollectionDefinition(Name)]
[Trait("Ring", "Browser")]
public sealed class NewsroomRing : ICollectionFixture<Chromium>
{
    public const string Name = "Newsroom in the browser";
}
