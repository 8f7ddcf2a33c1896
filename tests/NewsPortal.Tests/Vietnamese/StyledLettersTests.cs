using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class StyledLettersTests
{
    private const string Styled =
        "𝘽𝙖̉𝙤 𝙫𝙚̣̂ 𝙫𝙖̀ 𝙣𝙜𝙖̆𝙣 𝙣𝙜𝙪̛̀𝙖 𝙡𝙖̣𝙢 𝙙𝙪̣𝙣𝙜 𝙩𝙧𝙚̉ 𝙚𝙢 𝙩𝙖̣𝙞 𝙩𝙝𝙖̀𝙣𝙝 𝙥𝙝𝙤̂́ 𝙃𝙤̂̀ 𝘾𝙝𝙞́ 𝙈𝙞𝙣𝙝";

    private const string Plain = "Bảo vệ và ngăn ngừa lạm dụng trẻ em tại thành phố Hồ Chí Minh";

    [Fact]
    public void A_styled_project_name_is_found_as_one_block()
    {
        const string text = "Ban quản lý dự án “" + Styled + "” đã họp";
        var block = Assert.Single(StyledLetters.Find(text));
        Assert.Equal(Styled, block.Of(text));
    }

    [Fact]
    public void Only_the_block_is_repaired()
    {
        const string around = "Diện tích 5\u00A0m² … e\u0301 ½ ﬁ “";
        Assert.Equal(around + Plain + "” …", StyledLetters.Repair(around + Styled + "” …"));
    }

    [Theory]
    [InlineData("𝐛𝐚𝐧 đ𝐢𝐞̂̀𝐮 𝐩𝐡𝐨̂́𝐢", "ban điều phối", 1)]
    [InlineData("𝑡ℎ𝑎̀𝑛ℎ 𝑝ℎ𝑜̂́", "thành phố", 1)]
    [InlineData("năm 𝟐𝟎𝟐𝟑, 𝗾𝘂𝘆́ 𝟯", "năm 2023, quý 3", 2)]
    public void Every_style_becomes_plain(string text, string plain, int blocks)
    {
        Assert.Equal(blocks, StyledLetters.Find(text).Count);
        Assert.Equal(plain, StyledLetters.Repair(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hội nghị… 5\u00A0m² ℎ ½ 😀")]
    public void Text_without_styled_letters_is_left_alone(string text)
    {
        Assert.Empty(StyledLetters.Find(text));
        Assert.Same(text, StyledLetters.Repair(text));
    }

    [Fact]
    public void One_repair_is_enough()
    {
        foreach (var text in HardText.Samples())
        {
            var repaired = StyledLetters.Repair(text);
            Assert.Empty(StyledLetters.Find(repaired));
            Assert.Same(repaired, StyledLetters.Repair(repaired));
        }
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => StyledLetters.Repair(null!));
}
