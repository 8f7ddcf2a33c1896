using System.Buffers.Binary;
using System.Text;
using NewsPortal.Media.Imaging;
using Xunit;

namespace NewsPortal.Tests.Media.Imaging;

public sealed class HostilePicturesTests : IDisposable
{
    private readonly PictureDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_empty_file_is_refused() => await _desk.RefusedAsync(PictureFault.Empty, []);

    [Fact]
    public async Task A_file_of_too_many_bytes_is_refused()
    {
        var refusal = await _desk.RefusedAsync(PictureFault.TooManyBytes, new byte[(32 << 20) + 1]);
        Assert.Equal((32L << 20) + 1, refusal.Found);
        Assert.Equal(32L << 20, refusal.Allowed);
        Assert.Contains("at most 32 MB", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xin chào", PictureFault.UnknownKind)]
    [InlineData("<!doctype html><script>alert(1)</script>", PictureFault.UnknownKind)]
    [InlineData("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", PictureFault.Svg)]
    [InlineData("%PDF-1.7 ", PictureFault.Pdf)]
    [InlineData("II*\0........", PictureFault.Tiff)]
    [InlineData("MM\0*........", PictureFault.Tiff)]
    [InlineData("BM..........", PictureFault.Bmp)]
    [InlineData("\0\0\u0001\0........", PictureFault.Icon)]
    [InlineData("8BPS\0\u0001......", PictureFault.Photoshop)]
    [InlineData("\0\0\0\fJXL \r\n\u0087\n", PictureFault.JpegXl)]
    [InlineData("\0\0\0\fjP  \r\n\u0087\n", PictureFault.Jpeg2000)]
    [InlineData("PK\u0003\u0004word/document.xml", PictureFault.OfficeFile)]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", PictureFault.Heic)]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0heicmif1", PictureFault.Heic)]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0isommp42", PictureFault.Video)]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0mif1avif", PictureFault.Damaged)]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8 ....", PictureFault.Damaged)]
    [InlineData("GIF89a", PictureFault.Damaged)]
    public async Task A_file_of_another_kind_is_refused_for_what_it_is(string start, PictureFault fault)
    {
        var refusal = await _desk.RefusedAsync(fault, Encoding.Latin1.GetBytes(start));
        Assert.NotEmpty(refusal.Message);
    }

    [Fact]
    public async Task The_name_does_not_matter()
    {
        var engine = new InProcessPictures(new PictureOptions());
        var facts = await engine.InspectAsync(_desk.Keep(Photo.Jpeg(60, 40), "ảnh.png"), TestContext.Current.CancellationToken);
        Assert.Equal(PictureKind.Jpeg, facts.Kind);
    }

    public static TheoryData<string> Kinds => ["jpg", "png", "webp", "gif", "avif"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_picture_that_is_cut_off_is_refused(string kind)
    {
        var whole = Sample(kind);
        await _desk.RefusedAsync(PictureFault.Damaged, whole[..(whole.Length / 2)]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Random_damage_ends_in_a_picture_or_a_refusal(string kind)
    {
        var whole = Sample(kind);
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hits = random.Next(1, 20); hits > 0; hits--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var outcome = await Record.ExceptionAsync(() => _desk.MakeAsync(damaged, PictureDesk.Whole(32)));
            Assert.True(outcome is null or PictureRefusedException, outcome?.ToString());
        }
    }

    [Fact]
    public async Task A_png_that_announces_too_much_is_refused()
    {
        await _desk.RefusedAsync(PictureFault.SideTooLong, PngFile.Announcing(100_000, 10));
        var refusal = await _desk.RefusedAsync(PictureFault.TooManyPixels, PngFile.Announcing(10_000, 10_000));
        Assert.Equal(100_000_000, refusal.Found);
        Assert.Equal(60_000_000, refusal.Allowed);
    }

    [Fact]
    public async Task An_interlaced_png_of_deep_colours_is_measured_by_what_it_decodes_to() =>
        await _desk.RefusedAsync(PictureFault.DecodesTooLarge, PngFile.Announcing(7_000, 7_000, depth: 16, interlaced: true));

    [Fact]
    public async Task A_side_is_at_most_what_WebP_takes()
    {
        await _desk.RefusedAsync(PictureFault.SideTooLong, PngFile.Announcing(16_384, 10));
        Assert.Equal(16_383, (await _desk.InspectAsync(PngFile.Announcing(16_383, 10))).Width);
    }

    [Fact]
    public async Task A_jpeg_that_announces_too_much_is_refused()
    {
        await _desk.RefusedAsync(PictureFault.SideTooLong, JpegFile.Announcing(Photo.Jpeg(64, 64), 65_000, 65_000));
        await _desk.RefusedAsync(PictureFault.TooManyPixels, JpegFile.Announcing(Photo.Jpeg(64, 64), 16_000, 16_000));
    }

    [Fact]
    public async Task A_gif_that_announces_too_much_is_refused() =>
        await _desk.RefusedAsync(PictureFault.SideTooLong, GifFile.Of(1, 65_535));

    [Fact]
    public async Task A_webp_that_announces_too_much_is_refused()
    {
        // The canvas of VP8X: 24 bits each, less one (developers.google.com/speed/webp/docs/riff_container).
        var webp = Photo.AnimatedWebP(GifFile.Of(2));
        Assert.Equal("VP8X", Encoding.ASCII.GetString(webp, 12, 4));
        BinaryPrimitives.WriteUInt16LittleEndian(webp.AsSpan(24), 16_000);
        BinaryPrimitives.WriteUInt16LittleEndian(webp.AsSpan(27), 16_000);
        await _desk.RefusedAsync(PictureFault.TooManyPixels, webp);
    }

    [Fact]
    public async Task An_avif_that_announces_too_much_is_refused()
    {
        var avif = Photo.Avif(64, 64);
        var size = avif.AsSpan().IndexOf("ispe"u8) + 8;
        BinaryPrimitives.WriteInt32BigEndian(avif.AsSpan(size), 16_000);
        BinaryPrimitives.WriteInt32BigEndian(avif.AsSpan(size + 4), 16_000);
        var refusal = await Assert.ThrowsAsync<PictureRefusedException>(() => _desk.InspectAsync(avif));
        Assert.True(refusal.Fault is PictureFault.TooManyPixels or PictureFault.Damaged, refusal.Message);
    }

    [Fact]
    public async Task A_jpeg_of_thirty_thousand_scans_is_refused_at_once()
    {
        var bomb = JpegFile.WithScans(Photo.Jpeg(64, 64, "Q=80,interlace=true"), 30_000);
        await _desk.RefusedAsync(PictureFault.TooManyScans, bomb);
    }

    [Fact]
    public async Task A_progressive_jpeg_is_taken()
    {
        var facts = await _desk.InspectAsync(Photo.Jpeg(64, 48, "Q=80,interlace=true"));
        Assert.Equal((64, 48), (facts.Width, facts.Height));
    }

    [Fact]
    public async Task An_animation_of_too_many_frames_is_refused()
    {
        await _desk.RefusedAsync(PictureFault.TooManyFrames, GifFile.Of(401));
        Assert.Equal(400, (await _desk.InspectAsync(GifFile.Of(400))).Frames);
    }

    public static TheoryData<string> Inflating => ["zTXt", "iTXt", "iCCP"];

    [Theory]
    [MemberData(nameof(Inflating))]
    public async Task Metadata_that_inflates_too_far_is_refused(string chunk)
    {
        var zeros = new byte[20 << 20];
        var bomb = chunk switch
        {
            "zTXt" => PngFile.CompressedText(zeros),
            "iTXt" => PngFile.InternationalText(zeros),
            _ => PngFile.Profile(zeros),
        };
        await _desk.RefusedAsync(PictureFault.TooMuchMetadata, PngFile.Of(8, 8, (_, _) => [1, 2, 3], chunks: bomb));
    }

    [Fact]
    public async Task Many_small_texts_count_together()
    {
        var text = PngFile.CompressedText(new byte[1 << 20]);
        await _desk.RefusedAsync(
            PictureFault.TooMuchMetadata, PngFile.Of(8, 8, (_, _) => [1, 2, 3], chunks: [.. Enumerable.Repeat(text, 9)]));
    }

    [Fact]
    public async Task Some_metadata_is_taken() =>
        Assert.NotEmpty(await _desk.ServedAsync(PngFile.Of(8, 8, (_, _) => [1, 2, 3], chunks: PngFile.CompressedText(new byte[9_000]))));

    [Fact]
    public async Task What_hides_in_a_picture_is_not_served()
    {
        const string payload = "<?php system($_GET['c']); ?><script>alert('xin chào')</script>";
        byte[][] polyglots =
        [
            JpegFile.WithComment(Photo.Jpeg(64, 64), payload),
            PngFile.Of(64, 64, (_, _) => [9, 9, 9], chunks: PngFile.Text("Comment", payload)),
            [.. GifFile.Of(1), .. "PK\x03\x04"u8, .. Encoding.UTF8.GetBytes(payload)],
            [.. Photo.Jpeg(64, 64), .. Encoding.UTF8.GetBytes(payload)],
        ];
        foreach (var polyglot in polyglots)
        {
            foreach (var format in Enum.GetValues<PictureFormat>())
            {
                await _desk.MakeAsync(polyglot, PictureDesk.Whole(64, format));
                var served = Encoding.Latin1.GetString(_desk.Read($"64.{format.Extension}"));
                Assert.All(
                    ["<?php", "<script", "PK\u0003\u0004"], word => Assert.DoesNotContain(word, served, StringComparison.Ordinal));
            }
        }
    }

    private static byte[] Sample(string kind) => kind switch
    {
        "jpg" => Photo.Jpeg(200, 150),
        "png" => Photo.Png(200, 150),
        "webp" => Photo.WebP(200, 150),
        "gif" => GifFile.Of(1),
        _ => Photo.Avif(200, 150),
    };
}
