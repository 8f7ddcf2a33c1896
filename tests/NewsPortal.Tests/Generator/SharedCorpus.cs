using Xunit;

namespace NewsPortal.Tests.Generator;

/// <summary>The articles are made and counted once for all tests that look at them.</summary>
[CollectionDefinition(Name)]
public sealed class SharedCorpus : ICollectionFixture<CorpusSurvey>
{
    public const string Name = "Generated articles";
}
