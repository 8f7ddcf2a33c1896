using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class DocumentSymbolsTests
{
    [Theory]
    [InlineData("1719/QĐ-TTg", "1719", null, "QĐ", "TTg")]
    [InlineData("3320/KH-UBND", "3320", null, "KH", "UBND")]
    [InlineData("30/2020/NĐ-CP", "30", 2020, "NĐ", "CP")]
    [InlineData("56/2017/NĐ-CP", "56", 2017, "NĐ", "CP")]
    [InlineData("59/2020/QH14", "59", 2020, "", "QH14")]
    [InlineData("01/2024/TTLT-BTC-BNV", "01", 2024, "TTLT", "BTC-BNV")]
    [InlineData("12a/TTr-SLĐTB&XH", "12a", null, "TTr", "SLĐTB&XH")]
    [InlineData("245/SNgV-HTQT", "245", null, "", "SNgV-HTQT")]
    [InlineData("05/2022/L-CTN", "05", 2022, "L", "CTN")]
    [InlineData("29-NQ/TW", "29", null, "NQ", "TW")]
    [InlineData("17/CTr-UBND", "17", null, "CTr", "UBND")]
    public void A_symbol_comes_apart_and_together_again(
        string text, string number, int? year, string form, string issuer)
    {
        var symbol = DocumentSymbols.Parse(text);
        Assert.NotNull(symbol);
        Assert.Equal((number, year, form, issuer), (symbol.Number, symbol.Year, symbol.Form, symbol.Issuer));
        Assert.Equal(text, symbol.ToString());
    }

    [Fact]
    public void Symbols_stand_at_their_place_in_the_text()
    {
        const string text = "Quyết định số 1719/QĐ-TTg ngày 07/12/2021; "
            + "Kế hoạch số 3320/KH-UBND, (Nghị định 30/2020/NĐ-CP).";
        Assert.Equal(["1719/QĐ-TTg", "3320/KH-UBND", "30/2020/NĐ-CP"],
            DocumentSymbols.Find(text).Select(mention => mention.Range.Of(text)));
    }

    [Theory]
    [InlineData("281/274 nhóm, 30/30 địa chỉ, 25/10/2023, 8/2023, quý III/2023, 1/6")]
    [InlineData("HIV/AIDS, 24/7, km/h, 60km/h, 12/Tháng, và/hoặc, 120%/năm")]
    [InlineData("https://vi.example/tin/1719/QĐ")]
    [InlineData("")]
    public void Dates_fractions_and_addresses_are_no_symbols(string text) => Assert.Empty(DocumentSymbols.Find(text));

    [Fact]
    public void Anything_around_a_symbol_is_not_the_symbol()
    {
        Assert.Null(DocumentSymbols.Parse("số 1719/QĐ-TTg"));
        Assert.NotNull(DocumentSymbols.Parse(" 1719/QĐ-TTg "));
        Assert.Throws<ArgumentNullException>(() => DocumentSymbols.Parse(null!));
    }
}
