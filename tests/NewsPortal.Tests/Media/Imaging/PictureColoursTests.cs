using NewsPortal.Media.Imaging;
using Xunit;

namespace NewsPortal.Tests.Media.Imaging;

public sealed class PictureColoursTests : IDisposable
{
    private static readonly byte[] Orange = [230, 120, 40];

    private readonly PictureDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task A_turned_photo_is_served_upright(int orientation)
    {
        const int width = 96;
        const int height = 64;
        var (storedWidth, storedHeight) = orientation < 5 ? (width, height) : (height, width);
        var stored = PngFile.Of(storedWidth, storedHeight, (x, y) => orientation switch
        {
            1 => Quarter(x, y),
            2 => Quarter(width - 1 - x, y),
            3 => Quarter(width - 1 - x, height - 1 - y),
            4 => Quarter(x, height - 1 - y),
            5 => Quarter(y, x),
            6 => Quarter(width - 1 - y, x),
            7 => Quarter(width - 1 - y, height - 1 - x),
            _ => Quarter(y, height - 1 - x),
        });
        var photo = JpegFile.WithExif(Photo.Save(stored, "jpegsave_buffer", "Q=95"), orientation);

        var facts = await _desk.InspectAsync(photo);
        Assert.Equal((width, height), (facts.Width, facts.Height));
        var served = await _desk.ServedAsync(photo, width);
        Photo.Near(Quarter(0, 0), Photo.ColourAt(served, "jpegload_source", 0.25, 0.25));
        Photo.Near(Quarter(width - 1, 0), Photo.ColourAt(served, "jpegload_source", 0.75, 0.25));
        Photo.Near(Quarter(0, height - 1), Photo.ColourAt(served, "jpegload_source", 0.25, 0.75));
        Photo.Near(Quarter(width - 1, height - 1), Photo.ColourAt(served, "jpegload_source", 0.75, 0.75));

        static byte[] Quarter(int x, int y) => (x < width / 2, y < height / 2) switch
        {
            (true, true) => [230, 30, 30],
            (false, true) => [30, 200, 30],
            (true, false) => [30, 30, 230],
            _ => [240, 240, 240],
        };
    }

    [Fact]
    public async Task The_moment_of_a_photo_is_read()
    {
        var facts = await _desk.InspectAsync(JpegFile.WithExif(Photo.Jpeg(64, 48), 1));
        Assert.Equal(new DateTime(2026, 9, 2, 7, 30, 0), facts.TakenAt);
        Assert.Null((await _desk.InspectAsync(JpegFile.WithExif(Photo.Jpeg(64, 48), 1, "0000:00:00 00:00:00"))).TakenAt);
        Assert.Null((await _desk.InspectAsync(Photo.Jpeg(64, 48))).TakenAt);
    }

    [Fact]
    public async Task Nothing_of_the_camera_is_served()
    {
        var served = await _desk.ServedAsync(JpegFile.WithExif(Photo.Jpeg(64, 48), 6));
        Assert.Equal(-1, served.AsSpan().IndexOf("Exif"u8));
    }

    [Fact]
    public async Task Ink_colours_become_screen_colours() =>
        Photo.Near(Orange, await ServedColourAsync(Photo.CmykJpeg(Photo.Plain(64, 64, Orange))), 45);

    [Fact]
    public async Task A_wide_gamut_becomes_sRGB() =>
        Photo.Near(Orange, await ServedColourAsync(Photo.DisplayP3Jpeg(Photo.Plain(64, 64, Orange))), 6);

    [Fact]
    public async Task Grey_becomes_sRGB() => Photo.Near([90, 90, 90], await ServedColourAsync(Photo.Plain(64, 64, 90)), 4);

    [Fact]
    public async Task Deep_colours_become_eight_bits()
    {
        var deep = PngFile.Of(64, 64, (_, _) => [230, 7, 120, 7, 40, 7], depth: 16);
        Photo.Near(Orange, await ServedColourAsync(deep), 6);
    }

    [Fact]
    public async Task Transparency_is_white_in_JPEG_and_kept_elsewhere()
    {
        var clear = Photo.Plain(64, 64, 230, 120, 40, 0);
        Assert.True((await _desk.InspectAsync(clear)).HasAlpha);
        Photo.Near([255, 255, 255], await ServedColourAsync(clear), 2);
        await _desk.MakeAsync(clear, PictureDesk.Whole(64, PictureFormat.WebP), PictureDesk.Whole(64, PictureFormat.Avif));
        Assert.Equal(0, Photo.ColourAt(_desk.Read("64.webp"), "webpload_source", 0.5, 0.5)[3]);
        Assert.Equal(0, Photo.ColourAt(_desk.Read("64.avif"), "heifload_source", 0.5, 0.5)[3]);
    }

    [Fact]
    public async Task Of_an_animation_the_first_frame_is_served()
    {
        var gif = GifFile.Of(3);
        foreach (var animation in (byte[][])[gif, Photo.AnimatedWebP(gif)])
        {
            Assert.Equal(3, (await _desk.InspectAsync(animation)).Frames);
            var served = await _desk.ServedAsync(animation);
            Photo.Near([255, 0, 0], Photo.ColourAt(served, "jpegload_source", 0.5, 0.5));
        }
    }

    private async Task<byte[]> ServedColourAsync(byte[] file) =>
        Photo.ColourAt(await _desk.ServedAsync(file), "jpegload_source", 0.5, 0.5);
}
