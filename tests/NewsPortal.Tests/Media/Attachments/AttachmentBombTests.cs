using System.Diagnostics;
using NewsPortal.Media.Attachments;
using Xunit;

namespace NewsPortal.Tests.Media.Attachments;

public sealed class AttachmentBombTests : IDisposable
{
    // Where the directory of a zip says how long an entry is, packed and inflated, and how it is packed.
    private const int FlagsAt = 8;
    private const int MethodAt = 10;
    private const int PackedBytesAt = 20;
    private const int InflatedBytesAt = 24;

    private static readonly TimeSpan Fast = TimeSpan.FromSeconds(5);
    private static readonly AttachmentRules WithZip = new() { AllowZip = true };

    private readonly AttachmentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_gigabyte_of_zeros_is_refused_fast_and_in_little_memory()
    {
        var bomb = ZipFiles.OfZeros("a.txt", 1L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var refused = _folder.Refuse("a.zip", bomb, WithZip);
        Assert.Equal((AttachmentFault.InflatesTooMuch, 200L), (refused.Fault, refused.Limit!.Value));
        Assert.True(watch.Elapsed < Fast, $"It took {watch.Elapsed}.");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    [Fact]
    public void Many_harmless_entries_are_too_much_together()
    {
        var rules = WithZip with { MaxInflatedBytes = 10_000_000 };
        var zip = ZipFiles.Of([.. Enumerable.Range(0, 11).Select(i => ($"{i}.txt", new byte[1_000_000]))]);
        var refused = _folder.Refuse("a.zip", zip, rules);
        Assert.Equal((AttachmentFault.InflatesTooMuch, 10_000_000L), (refused.Fault, refused.Limit!.Value));
        Assert.Equal(AttachmentKind.Zip, _folder.Check("a.zip", zip, WithZip));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(10_000_000)]
    public void An_entry_that_lies_about_its_length_is_damaged(int claimed)
    {
        var zip = ZipFiles.Of(("a.txt", new byte[200_000]));
        var lying = ZipFiles.Lie(zip, InflatedBytesAt, BitConverter.GetBytes(claimed));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("a.zip", lying, WithZip));
    }

    [Fact]
    public void A_bomb_that_claims_to_be_small_is_not_believed()
    {
        var lying = ZipFiles.Lie(ZipFiles.OfZeros("word/a.bin", 300 << 20), InflatedBytesAt, BitConverter.GetBytes(1_000));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("a.zip", lying, WithZip));
    }

    [Fact]
    public void An_entry_longer_than_the_file_is_damaged()
    {
        var lying = ZipFiles.Lie(ZipFiles.Of(("a.txt", "b")), PackedBytesAt, BitConverter.GetBytes(1 << 30));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("a.zip", lying, WithZip));
    }

    [Fact]
    public void Encrypted_entries_and_unknown_packings_are_refused()
    {
        var zip = ZipFiles.Of(("a.txt", "b"));
        Assert.Equal(AttachmentFault.Encrypted, _folder.FaultOf("a.zip", ZipFiles.Lie(zip, FlagsAt, [1, 0]), WithZip));
        Assert.Equal(AttachmentFault.CannotBeChecked, _folder.FaultOf("a.zip", ZipFiles.Lie(zip, MethodAt, [14, 0]), WithZip));
    }

    [Fact]
    public void Too_many_entries_are_refused_before_they_are_read()
    {
        var zip = ZipFiles.Of([.. Enumerable.Range(0, 5_001).Select(i => ($"{i}", ""))]);
        var refused = _folder.Refuse("a.zip", zip, WithZip);
        Assert.Equal((AttachmentFault.TooManyEntries, 5_000L), (refused.Fault, refused.Limit!.Value));
    }

    [Fact]
    public void A_count_that_lies_is_damaged()
    {
        var zip = ZipFiles.Of([.. Enumerable.Range(0, 20).Select(i => ($"{i}", ""))]);
        zip[^14] = zip[^12] = 3;
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("a.zip", zip, WithZip));
    }

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("a/../../b.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/a.txt")]
    [InlineData("a\\b.txt")]
    [InlineData("a\nb.txt")]
    public void A_name_that_leads_out_is_refused(string name)
    {
        var refused = _folder.Refuse("a.zip", ZipFiles.Of((name, "b")), WithZip);
        Assert.Equal((AttachmentFault.UnsafeEntryName, name), (refused.Fault, refused.Subject));
    }

    [Fact]
    public void Names_that_differ_by_case_only_are_damaged() =>
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("a.zip", ZipFiles.Of(("a.txt", "b"), ("A.txt", "c")), WithZip));

    [Fact]
    public void Nothing_stands_before_or_behind_a_zip()
    {
        var zip = ZipFiles.Of(("a.txt", "b"));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("a.zip", [.. zip, .. "more"u8], WithZip));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("a.zip", [.. zip, .. ZipFiles.Of(("c.txt", "d"))], WithZip));
        Assert.Equal(AttachmentFault.UnknownKind, _folder.FaultOf("a.zip", [1, 2, .. zip], WithZip));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("a.zip", zip[..^10], WithZip));
    }

    [Fact]
    public void Archives_in_archives_end_at_the_first()
    {
        var zip = ZipFiles.Of(("a", "b"));
        for (var i = 0; i < 50; i++)
        {
            zip = ZipFiles.Of(("r", zip));
        }

        var refused = _folder.Refuse("a.zip", zip, WithZip);
        Assert.Equal((AttachmentFault.NestedArchive, "r"), (refused.Fault, refused.Subject));
    }

    [Fact]
    public void Documents_in_documents_end_at_the_third()
    {
        var docx = OfficeFiles.Docx("Trong cùng");
        for (var i = 0; i < 2; i++)
        {
            docx = ZipFiles.With(OfficeFiles.Docx("Ngoài"), "word/embeddings/a.docx", docx);
        }

        Assert.Equal(AttachmentKind.Docx, _folder.Check("a.docx", docx));
        var deeper = ZipFiles.With(OfficeFiles.Docx("Ngoài"), "word/embeddings/a.docx", docx);
        Assert.Equal(AttachmentFault.NestedArchive, _folder.FaultOf("a.docx", deeper));
    }

    [Fact]
    public void A_packed_object_of_a_pdf_is_bounded_too()
    {
        var pdf = PdfFiles.Of("<< /Type /Catalog >>", PdfFiles.Stream("/Type /ObjStm /Filter /FlateDecode", new byte[20 << 20]));
        Assert.Equal(AttachmentFault.InflatesTooMuch, _folder.FaultOf("a.pdf", pdf));
    }
}
