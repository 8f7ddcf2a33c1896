using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using Xunit;

namespace NewsPortal.Tests.Media.Imaging;

public sealed class PictureSizesTests : IDisposable
{
    private readonly PictureDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_ladder_ends_at_the_pictures_own_width()
    {
        var made = await MadeAsync(Photo.Jpeg(1000, 500), [.. PicturePlan.Outputs(null, "", PictureFormat.Jpeg)]);
        Assert.Equal(["320.jpg 320x160", "640.jpg 640x320", "960.jpg 960x480", "1280.jpg 1000x500"], made);
    }

    [Fact]
    public async Task No_size_is_made_twice()
    {
        Assert.Equal(["320.jpg 320x160"], await MadeAsync(Photo.Jpeg(320, 160), [.. PicturePlan.Outputs(null, "", PictureFormat.Jpeg)]));
        Assert.Equal(["320.jpg 20x10"], await MadeAsync(Photo.Jpeg(20, 10), [.. PicturePlan.Outputs(null, "", PictureFormat.Jpeg)]));
    }

    [Fact]
    public async Task Every_format_of_a_size_is_made()
    {
        var outputs = Enum.GetValues<PictureFormat>().SelectMany(format => PicturePlan.Outputs(null, "", format)).ToArray();
        Assert.Equal(15, (await MadeAsync(Photo.Jpeg(2000, 400), outputs)).Count);
        Assert.All(outputs, output => Assert.NotEmpty(_desk.Read(output.Name)));
    }

    [Theory]
    [InlineData("card", "card-1280.auto.jpg 1280x960")]
    [InlineData("hero", "hero-1920.auto.jpg 1600x900")]
    [InlineData("square", "square-480.auto.jpg 480x480")]
    [InlineData("portrait", "portrait-480.auto.jpg 480x640")]
    [InlineData("share", "share-1200.auto.jpg 1200x630")]
    public async Task A_preset_has_its_exact_ratio(string preset, string largest) => Assert.Equal(
        largest, (await MadeAsync(Photo.Jpeg(1600, 1200), [.. Jpegs(PicturePresets.All.Single(p => p.Name == preset))]))[^1]);

    [Fact]
    public async Task A_crop_of_a_small_picture_is_not_enlarged() => Assert.Equal(
        ["share-1200.auto.jpg 400x210"], await MadeAsync(Photo.Jpeg(400, 300), [.. Jpegs(PicturePresets.Share)]));

    [Theory]
    [InlineData(0.1, 230, 30, 30)]
    [InlineData(0.9, 30, 30, 230)]
    public async Task A_crop_keeps_the_focal_point(double x, byte red, byte green, byte blue)
    {
        var picture = PngFile.Of(600, 200, (px, _) => px < 300 ? [230, 30, 30] : [30, 30, 230]);
        var job = _desk.Job(picture, new PictureOutput("crop.jpg", 100, 100, PictureFormat.Jpeg));
        await _desk.MakeAsync(job with { Focal = new FocalPoint(x, 0.5) });
        Photo.Near([red, green, blue], Photo.ColourAt(_desk.Read("crop.jpg"), "jpegload_source", 0.5, 0.5));
    }

    [Fact]
    public async Task Without_a_focal_point_a_crop_keeps_what_draws_the_eye()
    {
        await _desk.MakeAsync(Poster(), new PictureOutput("crop.jpg", 100, 100, PictureFormat.Jpeg));
        Photo.Near([230, 30, 30], Photo.ColourAt(_desk.Read("crop.jpg"), "jpegload_source", 0.5, 0.5), 60);
    }

    [Fact]
    public async Task A_description_says_what_stands_in_for_the_picture()
    {
        var described = (await _desk.MakeAsync(_desk.Job(Poster()) with { Describe = true })).Description!;
        Assert.StartsWith("data:image/webp;base64,", described.Placeholder, StringComparison.Ordinal);
        Assert.InRange(described.Placeholder!.Length, 50, 400);
        Assert.Matches("^#[0-9a-f]{6}$", described.AverageColour);
        Assert.InRange(described.Attention.X, 0.75, 1);
    }

    [Fact]
    public async Task A_blur_never_shows_through_a_transparent_picture()
    {
        var described = (await _desk.MakeAsync(_desk.Job(Photo.Plain(64, 64, 9, 9, 9, 0)) with { Describe = true })).Description!;
        Assert.Null(described.Placeholder);
        Assert.Equal("#ffffff", described.AverageColour);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3000)]
    [InlineData(3000, 1)]
    public async Task Odd_shapes_are_pictures_too(int width, int height)
    {
        var picture = Photo.Plain(width, height, 10, 20, 30);
        var outputs = PicturePresets.All.SelectMany(preset => PicturePlan.Outputs(preset, "auto", PictureFormat.WebP)).Append(PictureDesk.Whole(320)).ToArray();
        var result = await _desk.MakeAsync(_desk.Job(picture, outputs) with { Describe = true });
        Assert.NotEmpty(result.Made);
        Assert.All(result.Made, made => Assert.InRange(made.Width, 1, width));
    }

    [Theory]
    [InlineData("../x.jpg")]
    [InlineData("a/b.jpg")]
    [InlineData("")]
    [InlineData("..")]
    public async Task A_name_never_leaves_the_folder(string name) => await Assert.ThrowsAsync<ArgumentException>(
        () => _desk.MakeAsync(Photo.Plain(8, 8, 1, 2, 3), new PictureOutput(name, 8, null, PictureFormat.Jpeg)));

    private static IEnumerable<PictureOutput> Jpegs(PicturePreset preset) => PicturePlan.Outputs(preset, "auto", PictureFormat.Jpeg);

    // Grey, with one red disc near the right edge.
    private static byte[] Poster() => PngFile.Of(600, 200, (x, y) =>
        Math.Pow(x - 520, 2) + Math.Pow(y - 100, 2) < 1600 ? [230, 30, 30] : [200, 200, 200]);

    private async Task<IReadOnlyList<string>> MadeAsync(byte[] file, params PictureOutput[] outputs) =>
        [.. (await _desk.MakeAsync(file, outputs)).Made.Select(made => $"{made.Name} {made.Width}x{made.Height}")];
}
