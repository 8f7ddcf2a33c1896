using System.Text;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class SyllableTests
{
    // Real words chosen for their spelling: every onset, rare rhymes, gi and qu, y and i, loan words at home.
    private const string Real = """
        ở ý ỷ ủy uỷ yêu yếm yên yểng yết ỉa ì ạch ăn ấm ôm ơn ớt út ưng ưa ươm ưỡn oan oanh oách oăm uẩn uất uể uyên
        uyển ướt
        bảo buýt boa boong tuýp ca cá khoai khuya khuỷu khuôn kỹ kĩ kiện kiêng kết kéo kênh khuyết khoắng khuếch khoét
        gì gìn giữ giếng giêng giết giền già giảm giỏi giũ giường giằng gioăng ghi ghế ghềnh ghét gấc goá góa gỗ
        quý quy quyền quyết quốc quê quên quét quẩn quậy quăng quắt quặng quanh quỳnh quýt quơ quở quen queo quả quân
        qui
        nghiệm nghiêng nghề nghĩ nghỉ ngành ngang ngoài ngoan ngoẹo ngoằn ngoèo nguyên nguyện nguýt nguồn ngữ ngươi
        người hòa hoà khỏe khoẻ thúy thuý xóa xoá xoong xoèn xuyên xuể xuýt truy truyền truyện tuyệt tuyết tuần tuổi
        thuở thuế thuyền thoảng thoắt thoát thuốc thưởng được đường đuốc đình đoạt đúng doanh duyệt duy dưới duềnh
        hươu rượu bướu ruộng riêng rẽ suýt soát sướng sĩ sỹ lý lí mỹ mĩ vỹ vĩ hy tỷ tỉ chuyện chuột chuông choàng
        loạt loét
        luật lượng luyện liệu nhuần nhuyễn nhoẻn nhiễm phối pin pao phiền phuy voan viện vượt vẹn việt trượt trách trẻ
        """;

    [Fact]
    public void Real_syllables_are_valid()
    {
        foreach (var word in Real.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.True(Syllable.IsValid(word), word);
            Assert.True(Syllable.IsValid(word.ToUpperInvariant()), word);
            Assert.True(Syllable.IsValid(word.Normalize(NormalizationForm.FormD)), word);
        }
    }

    [Theory]
    [InlineData("Tham dự họp có đại diện các Sở Y tế Lao động Thương binh và Xã hội Giáo dục và Đào tạo")]
    [InlineData("chăm sóc và phát triển trẻ thơ toàn diện đáp ứng về giới phòng chống bạo lực trên cơ sở giới")]
    [InlineData("Khổng Lào Nậm Xe Dào San Bản Lang Hoang Thèn Phong Thổ Mường Tè Bình Chánh Quảng Trị Đồng Nai")]
    [InlineData("Phẫu thuật thành công cho bệnh nhân bị gãy xương đùi phức tạp cốm pha hỗn dịch uống tiêm vắc xin")]
    [InlineData("tình trạng tảo hôn hôn nhân cận huyết thống bạo lực giới chưa được giải quyết triệt để")]
    public void Syllables_of_real_pages_raise_no_alarm(string text) =>
        Assert.DoesNotContain(Syllables.Split(text), token => !Syllable.IsValid(token.Range.Of(text)));

    [Theory]
    [InlineData("ngiệm")]
    [InlineData("nghành")]
    [InlineData("việtt")]
    [InlineData("ngưòi")]
    [InlineData("qúy")]
    [InlineData("đựơc")]
    [InlineData("tòan")]
    [InlineData("hoạtt")]
    [InlineData("kàng")]
    [InlineData("cế")]
    [InlineData("gế")]
    [InlineData("iêm")]
    [InlineData("hoc")]
    [InlineData("cat")]
    [InlineData("bàt")]
    [InlineData("họp̣")]
    [InlineData("hộị")]
    [InlineData("Plan")]
    [InlineData("Kon")]
    [InlineData("Đắk")]
    [InlineData("UBND")]
    [InlineData("q")]
    [InlineData("qu")]
    [InlineData("ngh")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("😀")]
    [InlineData("𝙝𝙤̣𝙥")]
    public void What_no_rule_allows_is_no_syllable(string word) => Assert.False(Syllable.IsValid(word));

    [Theory]
    [InlineData("giếng", "gi", "iêng", Tone.Sac)]
    [InlineData("gì", "gi", "i", Tone.Huyen)]
    [InlineData("già", "gi", "a", Tone.Huyen)]
    [InlineData("quý", "qu", "y", Tone.Sac)]
    [InlineData("qúy", "qu", "y", Tone.Sac)]
    [InlineData("NGHIÊNG", "ngh", "iêng", Tone.Ngang)]
    [InlineData("ủy", "", "uy", Tone.Hoi)]
    public void A_syllable_comes_apart(string word, string onset, string rhyme, Tone tone)
    {
        var syllable = Syllable.Parse(word);
        Assert.NotNull(syllable);
        Assert.Equal((onset, rhyme, tone), (syllable.Onset, syllable.Rhyme, syllable.Tone));
    }

    [Theory]
    [InlineData("kỹ", "kĩ")]
    [InlineData("lý", "lí")]
    [InlineData("quý", "quí")]
    [InlineData("tỷ", "tỉ")]
    public void The_choice_of_y_or_i_is_known(string word, string other)
    {
        Assert.Equal(other, Syllable.Parse(word)?.OtherSpelling?.ToString());
        Assert.Equal(word, Syllable.Parse(other)?.OtherSpelling?.ToString());
    }

    [Theory]
    [InlineData("ý")]
    [InlineData("bị")]
    [InlineData("kính")]
    [InlineData("thúy")]
    public void Other_words_have_one_spelling(string word) => Assert.Null(Syllable.Parse(word)?.OtherSpelling);

    [Fact]
    public void Every_syllable_of_the_rules_is_valid_and_reads_back()
    {
        var all = Syllable.All().ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.All(all, word =>
        {
            Assert.True(Syllable.IsValid(word), word);
            var syllable = Syllable.Parse(word)!;
            Assert.Equal(word, syllable.ToString());
            Assert.Equal(syllable, Syllable.Parse(syllable.ToString(ToneStyle.Modern)));
            Assert.True(word.IsNormalized());
        });
        Assert.Subset(all.ToHashSet(), new HashSet<string> { "nghiêng", "quý", "hòa", "giếng", "khuỷu", "được" });
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => Syllable.IsValid(null!));
}
