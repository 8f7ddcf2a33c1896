using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>
/// The browser ring: one Chromium, one test at a time. <c>tests/run.sh --fast</c> leaves out what bears its trait.
/// </summary>
[CollectionDefinition(Name)]
[Trait("Ring", "Browser")]
public sealed class BrowserRing : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}
