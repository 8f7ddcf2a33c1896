using NewsPortal.Media.Imaging;
using NewsPortal.Media.Imaging.Making;
using NewsPortal.Media.Pictures;
using Xunit;

namespace NewsPortal.Tests.Media.Pictures;

public sealed class PicturePlanTests
{
    [Fact]
    public void Pages_name_the_files_that_are_made_and_no_others()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var (width, height) = (random.Next(1, 4000), random.Next(1, 4000));
            foreach (var preset in PicturePresets.All.Prepend(null))
            {
                var made = PicturePlan.Outputs(preset, "auto", PictureFormat.WebP)
                    .Select(o => (o.Name, Size: PlannedSize.Of(o, width, height))).DistinctBy(o => o.Size).ToList();
                var named = PicturePlan.Widths(preset, width, height);

                Assert.Equal(made.Select(m => m.Name), named.Select(n => PicturePlan.Name(preset, n.Named, "auto", PictureFormat.WebP)));
                Assert.All(made.Zip(named), pair => Assert.Equal(pair.First.Size.Width, pair.Second.Width));
            }
        }
    }

    [Fact]
    public void Names_tell_the_point_in_whole_percents()
    {
        Assert.Equal("auto", PicturePlan.CropOf(null));
        Assert.Equal("0x100", PicturePlan.CropOf(new FocalPoint(-1, 2)));
        Assert.Equal("33x67", PicturePlan.CropOf(new FocalPoint(1 / 3d, 2 / 3d)));
    }
}
