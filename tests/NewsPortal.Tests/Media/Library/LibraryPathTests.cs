using System.Text;
using NewsPortal.Media.Assets;
using Xunit;

namespace NewsPortal.Tests.Media.Library;

public sealed class LibraryPathTests
{
    [Theory]
    [InlineData("anh/cau.jpg", "anh/cau.jpg")]
    [InlineData("/anh/cau.jpg", "anh/cau.jpg")]
    [InlineData("anh\\2024\\cau.jpg", "anh/2024/cau.jpg")]
    [InlineData("a.b..c", "a.b..c")]
    [InlineData("tệp #1? 100%.pdf", "tệp #1? 100%.pdf")]
    public void One_form_whoever_wrote_it(string text, string expected) => Assert.Equal(expected, LibraryPath.Parse(text));

    [Fact]
    public void Letters_with_marks_are_one_letter_each() =>
        Assert.Equal("ảnh/cầu.jpg", LibraryPath.Parse("ảnh/cầu.jpg".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("anh/")]
    [InlineData("anh//cau.jpg")]
    [InlineData("anh/./cau.jpg")]
    [InlineData("../cau.jpg")]
    [InlineData("anh\\..\\..\\cau.jpg")]
    [InlineData("a\u0000b")]
    [InlineData("a\u001b[2J.jpg")]
    [InlineData("a\nb.jpg")]
    [InlineData("a\u009Bb.jpg")]
    [InlineData("a\u202Egpj.exe")]
    [InlineData("a\u2066b.jpg")]
    [InlineData("a\uFFFD.jpg")]
    public void No_file_is_called(string text) => Assert.EndsWith(".", Assert.Throws<FormatException>(() => LibraryPath.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_half_letter_or_too_many_bytes_are_no_name()
    {
        Assert.Throws<FormatException>(() => LibraryPath.Parse("a\uD800.jpg"));
        Assert.Throws<FormatException>(() => LibraryPath.Parse(new string('ệ', LibraryPath.MaxBytes / 3 + 1)));
        Assert.Equal(LibraryPath.MaxBytes, LibraryPath.Parse(new string('x', LibraryPath.MaxBytes)).Length);
    }
}
