using NewsPortal.Generator.Language;
using Xunit;

namespace NewsPortal.Tests.Generator;

public sealed class SyllableInventoryTests
{
    private readonly SyllableInventory _syllables = Lexicon.Shared.Syllables;

    [Theory]
    [InlineData("hòa")]
    [InlineData("thúy")]
    [InlineData("hoàn")]
    [InlineData("quyết")]
    [InlineData("giếng")]
    [InlineData("nghiêng")]
    [InlineData("được")]
    [InlineData("khuya")]
    [InlineData("yến")]
    [InlineData("quốc")]
    public void Real_syllables_are_known(string syllable) => Assert.True(_syllables.Contains(syllable));

    [Theory]
    [InlineData("ngiệm")]
    [InlineData("nghành")]
    [InlineData("việtt")]
    [InlineData("hoà")]
    [InlineData("đựơc")]
    [InlineData("tạc̣")]
    [InlineData("bàc")]
    public void Misspelt_syllables_are_not(string syllable) => Assert.False(_syllables.Contains(syllable));
}
