using System.Globalization;
using System.Text;
using Xunit;
using SortKey = NewsPortal.Vietnamese.SortKey;

namespace NewsPortal.Tests.Vietnamese;

public sealed class SortKeyTests
{
    [Theory]
    [InlineData("a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z")]
    [InlineData("ma mà mả mã má mạ man màn")]
    [InlineData("An An|Ân Ấn|Bản Lang|Dào San|Đắk Lắk|Đồng Nai|Hoang Thèn|Nậm Xe")]
    [InlineData("Quận 1|Quận 2|Quận 08|Quận 10|Quận 12|Quận Bình Thạnh")]
    [InlineData("2023|2024|6.762 người|10.000 người|Ba")]
    [InlineData("hoà|hoa binh|hòa bình|hoá học|hoa lư|hòang")]
    [InlineData("quý|Quý|quỵ")]
    [InlineData("Ba Na|Bana|Banh")]
    [InlineData("cá|cạ|cam|cám|căm|câm")]
    [InlineData("Nga|Ngà|ngả|Ngã ba|Nha")]
    [InlineData("Zürich|Ωmega|Москва|日本")]
    public void Keys_sort_as_a_vietnamese_dictionary(string sorted)
    {
        var words = sorted.Split(sorted.Contains('|', StringComparison.Ordinal) ? '|' : ' ');
        Assert.Equal(words, words.Reverse().OrderBy(SortKey.For, StringComparer.Ordinal));
    }

    [Fact]
    public void Composed_decomposed_and_styled_text_have_one_key()
    {
        const string text = "Đường Trường Sơn ở Huế";
        Assert.Equal(SortKey.For(text), SortKey.For(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(SortKey.For("Bảo vệ"), SortKey.For("𝘽𝙖̉𝙤 𝙫𝙚̣̂"));
    }

    [Fact]
    public void Numbers_sort_by_value_whatever_their_length()
    {
        string[] numbers =
            ["0", "00", "7", "007", "8", "10", "99", "100", "999999999", "1000000000", "12345678901234567890"];
        var keys = numbers.Select(SortKey.For).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void A_key_is_short_printable_ascii()
    {
        foreach (var text in HardText.Samples().Append(new string('ệ', 2000)).Append(new string('日', 2000)))
        {
            var key = SortKey.For(text);
            Assert.DoesNotContain(key, c => c is <= ' ' or > '~');
            Assert.True(key.Length < 2700);
        }
    }

    [Fact]
    public void Random_words_sort_the_same_by_key_and_by_rule()
    {
        const string letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
        string[] tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
        var random = new Random(7);
        var words = Enumerable.Range(0, 2000)
            .Select(_ => Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => (Letter: random.Next(letters.Length), Tone: random.Next(6))).ToList())
            .ToList();
        var byRule = words
            .OrderBy(w => string.Concat(w.Select(l => (char)('A' + l.Letter))), StringComparer.Ordinal)
            .ThenBy(w => string.Concat(w.Select(l => (char)('0' + l.Tone))), StringComparer.Ordinal);
        var byKey = words.OrderBy(
            w => SortKey.For(string.Concat(w.Select(l => letters[l.Letter] + tones[l.Tone]))),
            StringComparer.Ordinal);
        Assert.Equal(byRule, byKey);
    }

    [Fact]
    public void Words_agree_with_the_system_collation_for_vietnamese()
    {
        string[] words =
            ["ba", "bà", "bả", "bã", "bá", "bạ", "băn", "bân", "đa", "da", "dê", "de", "nơ", "nô", "no", "ưu", "uy"];
        var culture = CultureInfo.GetCultureInfo("vi-VN");
        Assert.Equal(words.Order(StringComparer.Create(culture, ignoreCase: false)),
            words.OrderBy(SortKey.For, StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_to_sort_by_is_an_empty_key()
    {
        Assert.Equal("", SortKey.For(""));
        Assert.Equal("", SortKey.For("… 😀"));
        Assert.Throws<ArgumentNullException>(() => SortKey.For(null!));
    }
}
