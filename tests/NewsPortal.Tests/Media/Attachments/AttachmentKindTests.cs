using System.Text;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Imaging.Guards;
using Xunit;

namespace NewsPortal.Tests.Media.Attachments;

public sealed class AttachmentKindTests : IDisposable
{
    private const string Sample = "Điều phối dự án Hòa nhập ở huyện Phong Thổ";

    private readonly AttachmentFolder _folder = new();

    public static TheoryData<string> Allowed => [.. Files.Keys];

    private static Dictionary<string, byte[]> Files { get; } = new()
    {
        ["bao-cao.pdf"] = PdfFiles.OfText(Sample),
        ["Quyết định 12.docx"] = OfficeFiles.Docx(Sample),
        ["BIEU-MAU.XLSX"] = OfficeFiles.Xlsx([Sample, 12]),
        ["trinh-bay.pptx"] = OfficeFiles.Pptx(Sample),
        ["van-ban.odt"] = OfficeFiles.OpenDocument(OfficeFiles.Odt, $"<text:p>{Sample}</text:p>"),
        ["bang.ods"] = OfficeFiles.OpenDocument(OfficeFiles.Ods, $"<text:p>{Sample}</text:p>"),
        ["trang-chieu.odp"] = OfficeFiles.OpenDocument(OfficeFiles.Odp, $"<text:p>{Sample}</text:p>"),
        ["so-lieu.csv"] = Encoding.UTF8.GetBytes("tỉnh;số\nLai Châu;-12\n=1+1;@x\n"),
        ["phu-de.vtt"] = Encoding.UTF8.GetBytes("WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào\n"),
        ["loi-noi.mp3"] = [.. MediaFiles.Id3(300), .. MediaFiles.Mp3Frames(3)],
        ["khong-the.mp3"] = MediaFiles.Mp3Frames(2),
        ["phim.mp4"] = MediaFiles.Film("isom", "iso2", "avc1", "mp41"),
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Every_kind_of_the_list_passes_under_its_own_name(string name)
    {
        var kind = _folder.Check(name, Files[name]);
        Assert.EndsWith($".{kind.Extension}", name.ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void No_kind_passes_under_the_name_of_a_program(string name)
    {
        var fault = _folder.FaultOf("x.exe", Files[name]);
        Assert.True(fault is AttachmentFault.NameContradicts or AttachmentFault.UnknownKind, $"{fault}");
    }

    [Theory]
    [InlineData("bao-cao.pdf")]
    [InlineData("bao-cao.docm")]
    [InlineData("bao-cao.docx.html")]
    [InlineData("bao-cao.exe. ")]
    [InlineData("bao-cao.docx ")]
    [InlineData("bao-cao.docx.")]
    [InlineData("Báo cáo")]
    [InlineData("Quyết định 12.2024")]
    [InlineData("Mục 1.2 năm 2024")]
    [InlineData("bao-cao.docx/12")]
    public void A_name_of_another_kind_or_of_none_is_refused(string name)
    {
        var refused = _folder.Refuse(name, Files["Quyết định 12.docx"]);
        Assert.Equal(AttachmentFault.NameContradicts, refused.Fault);
        Assert.Equal("docx", refused.Subject);
        Assert.Contains(".docx", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zip_and_txt_pass_only_when_they_are_turned_on()
    {
        var zip = ZipFiles.Of(("ghi-chu.txt", Sample));
        var text = Encoding.UTF8.GetBytes(Sample);
        Assert.Equal(AttachmentFault.KindNotAllowed, _folder.FaultOf("tai-lieu.zip", zip));
        Assert.Equal(AttachmentFault.KindNotAllowed, _folder.FaultOf("ghi-chu.txt", text));
        var rules = new AttachmentRules { AllowZip = true, AllowTxt = true };
        Assert.Equal(AttachmentKind.Zip, _folder.Check("tai-lieu.zip", zip, rules));
        Assert.Equal(AttachmentKind.Txt, _folder.Check("ghi-chu.txt", text, rules));
    }

    [Fact]
    public void An_empty_file_and_one_too_large_are_refused()
    {
        Assert.Equal(AttachmentFault.Empty, _folder.FaultOf("rong.pdf", []));
        var refused = _folder.Refuse("lon.csv", new byte[11], new AttachmentRules { MaxBytes = 10 });
        Assert.Equal((AttachmentFault.TooLarge, 10L), (refused.Fault, refused.Limit!.Value));
    }

    [Fact]
    public void Old_office_files_are_sent_back_to_be_saved_anew()
    {
        var refused = _folder.Refuse("cong-van.doc", MediaFiles.Compound("WordDocument"));
        Assert.Equal(AttachmentFault.OldOffice, refused.Fault);
        Assert.Contains("save it as docx", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_file_with_a_password_is_told_from_an_old_one() => Assert.Equal(
        AttachmentFault.Encrypted, _folder.FaultOf("cong-van.docx", MediaFiles.Compound("EncryptedPackage")));

    [Fact]
    public void Programs_are_of_no_known_kind()
    {
        Assert.Equal(AttachmentFault.UnknownKind, _folder.FaultOf("cai-dat.exe", MediaFiles.WindowsProgram()));
        Assert.Equal(AttachmentFault.UnknownKind, _folder.FaultOf("so-lieu.csv", [0x7F, .. "ELF and more"u8]));
    }

    [Theory]
    [InlineData("heic", "mif1", "mp42")]
    [InlineData("avif", "mif1", "isom")]
    [InlineData("qt  ", "qt  ", "qt  ")]
    [InlineData("M4A ", "isom", "mp42")]
    [InlineData("mp42", "isom", "heic")]
    [InlineData("mp42", "mif1", "isom")]
    [InlineData("isom", "avif", "mp42")]
    public void Pictures_and_sound_in_the_same_container_are_no_video(string major, string first, string second) =>
        Assert.Equal(AttachmentFault.UnknownKind, _folder.FaultOf("phim.mp4", MediaFiles.Film(major, first, second)));

    [Fact]
    public void A_picture_says_so_wherever_it_stands_in_the_list()
    {
        string[] brands = [.. Enumerable.Repeat("mp42", 200), "avif"];
        Assert.Equal(AttachmentFault.UnknownKind, _folder.FaultOf("phim.mp4", MediaFiles.Film("mp42", brands)));
        Assert.Equal(AttachmentFault.UnknownKind, _folder.FaultOf("phim.mp4", MediaFiles.Film("mp42", [.. Enumerable.Repeat("mp42", 1_100), "avif"])));
        Assert.Equal(PictureKind.Avif, KindOfBytes.Find(MediaFiles.Ftyp("mp42", brands)));
    }

    [Fact]
    public void A_film_has_a_track()
    {
        byte[] head = [.. MediaFiles.Ftyp("mp42", "isom"), .. MediaFiles.Box("mdat", new byte[40])];
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("phim.mp4", head));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("phim.mp4", [.. head, .. MediaFiles.Box("moov", MediaFiles.Box("mvhd", []))]));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("phim.mp4", [.. head, .. MediaFiles.Box("moov", [])[..4], .. "mo"u8]));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("phim.mp4", [.. head, 0, 0, 0, 1, .. "free"u8, .. new byte[8]]));
        Assert.Equal(AttachmentKind.Mp4, _folder.Check("phim.mp4", [.. head, 0, 0, 0, 0, .. "moov"u8, .. MediaFiles.Box("trak", [])]));
    }

    [Fact]
    public void One_frame_of_sound_does_not_make_an_mp3()
    {
        Assert.Equal(AttachmentFault.UnknownKind, _folder.FaultOf("am.mp3", MediaFiles.Mp3Frames(1)));
        Assert.Equal(AttachmentFault.UnknownKind, _folder.FaultOf("am.mp3", [.. MediaFiles.Id3(40), .. "no sound here"u8]));
    }

    [Theory]
    [InlineData("so-lieu.csv", "<script>alert(1)</script>")]
    [InlineData("so-lieu.csv", " \r\n\t<!DOCTYPE html><p>")]
    [InlineData("phu-de.vtt", "\uFEFF<html>")]
    [InlineData("bao-cao.pdf", "<html><body>%PDF-1.7")]
    [InlineData("bao-cao.docx", "<ScRiPt src=//x>")]
    [InlineData("lenh.csv", "#!/bin/sh\nrm")]
    [InlineData("hinh.csv", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void A_page_or_script_at_the_beginning_is_refused_whatever_its_name(string name, string content) =>
        Assert.Equal(AttachmentFault.ActiveContent, _folder.FaultOf(name, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_page_in_utf_16_is_a_page_too() => Assert.Equal(
        AttachmentFault.ActiveContent, _folder.FaultOf("x.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<script>x")]));

    [Fact]
    public void Text_is_utf_8_or_marked_utf_16()
    {
        Assert.Equal(AttachmentKind.Csv, _folder.Check("a.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("tỉnh;số")]));
        Assert.Equal(AttachmentKind.Csv, _folder.Check("a.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("tỉnh;số")]));
        Assert.Equal(AttachmentFault.NotText, _folder.FaultOf("a.csv", [.. "t\u00ECnh"u8, 0xD5, 0x20]));
        Assert.Equal(AttachmentFault.NotText, _folder.FaultOf("a.csv", "a;b\0;c"u8.ToArray()));
        Assert.Equal(AttachmentFault.NotText, _folder.FaultOf("a.csv", [.. new byte[70_000].Select(_ => (byte)'a'), 0xFF]));
    }

    [Fact]
    public void Captions_need_their_first_line()
    {
        Assert.Equal(AttachmentFault.UnknownKind, _folder.FaultOf("a.vtt", "00:01.000 --> 00:02.000\nA"u8.ToArray()));
        Assert.Equal(AttachmentFault.NameContradicts, _folder.FaultOf("a.csv", "WEBVTT\n\nA"u8.ToArray()));
    }

    [Theory]
    [InlineData("loi-noi.wav", "RIFF\0\0\0\0WAVEfmt ", "Save it as mp3.")]
    [InlineData("loi-noi.m4a", "", "Save it as mp3.")]
    [InlineData("phim.avi", "RIFF\0\0\0\0AVI LIST", "Save it as mp4.")]
    [InlineData("phim.mov", "\0\0\0\u0014ftypqt  \0\0\0\0qt  ", "Save it as mp4.")]
    [InlineData("don.rtf", "{\\rtf1 ", "Save it as docx.")]
    [InlineData("cong-van.doc", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "protected by a password")]
    [InlineData("tai-lieu.zip", null, "--allow zip or NEWSPORTAL_ALLOW=zip")]
    [InlineData("ghi-chu.txt", "a", "--allow txt or NEWSPORTAL_ALLOW=txt")]
    [InlineData("a.pdf", "<html>%PDF-1.7", "begins like a web page")]
    public void A_refusal_says_what_to_do(string name, string? content, string said)
    {
        var bytes = content is null ? ZipFiles.Of(("a.txt", "b")) : Encoding.Latin1.GetBytes(content.PadRight(20));
        Assert.Contains(said, _folder.Refuse(name, bytes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_kinds_are_allowed_by_name()
    {
        Assert.Equal(new AttachmentRules { AllowZip = true, AllowTxt = true }, AttachmentRules.Allowing("TXT, zip"));
        Assert.Equal(new AttachmentRules(), AttachmentRules.Allowing(null));
        Assert.Contains("“exe”", Assert.Throws<FormatException>(() => AttachmentRules.Allowing("zip,exe")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_has_a_sentence(AttachmentFault fault) =>
        Assert.EndsWith(".", new AttachmentRefusedException(fault, "x", 5).Message, StringComparison.Ordinal);

    public static TheoryData<AttachmentFault> Faults => [.. Enum.GetValues<AttachmentFault>()];
}
