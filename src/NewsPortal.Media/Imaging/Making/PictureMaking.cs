using NewsPortal.Media.Imaging.Vips;

namespace NewsPortal.Media.Imaging.Making;

/// <summary>Does a job: one decode, one resize for each size, one encoding for each file.</summary>
internal static class PictureMaking
{
    // Enough to find what draws the eye, when no output asks for more.
    private const int DescribeWidth = 320;

    /// <exception cref="VipsException">The pixels are damaged.</exception>
    public static PictureResult Make(OpenedPicture picture, PictureJob job, CancellationToken ct)
    {
        job.Outputs.ToList().ForEach(Check);
        var (width, height) = (picture.Facts.Width, picture.Facts.Height);
        var sizes = Plan(job, width, height);
        using var whole = picture.Decode(
            sizes.Select(size => size.Key.DecodeWidth(width, height)).Append(Math.Min(width, DescribeWidth)).Max());

        var attention = job.Describe || (job.Focal is null && sizes.Any(size => size.Key.IsCrop)) ? AttentionOf(whole) : null;
        var made = new List<MadePicture>();
        foreach (var size in sizes)
        {
            ct.ThrowIfCancellationRequested();
            using var sized = Sized(whole, size.Key, job.Focal ?? attention);
            made.AddRange(size.Select(output => Write(sized, output, job.Folder)));
        }

        return new PictureResult(made, job.Describe ? Describing.Describe(whole, attention!) : null);
    }

    private static void Check(PictureOutput output)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Height ?? 1, 1);
        if (output.Name is "" or "." or ".." || output.Name.AsSpan().ContainsAny('/', '\\', '\0'))
        {
            throw new ArgumentException($"“{output.Name}” is no name of a file.");
        }
    }

    // Narrow ones first, so that of equal sizes the one whose name is nearest the truth stays.
    private static ILookup<PlannedSize, PictureOutput> Plan(PictureJob job, int width, int height) => job.Outputs
        .OrderBy(output => output.Width)
        .Select(output => (Size: PlannedSize.Of(output, width, height), Output: output))
        .DistinctBy(planned => (planned.Size, planned.Output.Format))
        .ToLookup(planned => planned.Size, planned => planned.Output);

    private static FocalPoint AttentionOf(VipsImage whole)
    {
        var (x, y) = whole.Attention();
        return new FocalPoint((x + 0.5) / whole.Width, (y + 0.5) / whole.Height);
    }

    private static VipsImage Sized(VipsImage whole, PlannedSize size, FocalPoint? focal)
    {
        if (!size.IsCrop)
        {
            using var scaled = whole.Resize(size.Width, size.Height);
            return scaled.ToMemory();
        }

        var (left, top, width, height) = size.CropIn(whole.Width, whole.Height, focal!);
        using var cropped = whole.Crop(left, top, width, height);
        using var resized = cropped.Resize(size.Width, size.Height);
        return resized.ToMemory();
    }

    private static MadePicture Write(VipsImage sized, PictureOutput output, string folder)
    {
        var bytes = Encoder.Encode(sized, output.Format);
        File.WriteAllBytes(Path.Combine(folder, output.Name), bytes);
        return new MadePicture(output.Name, output.Format, sized.Width, sized.Height, bytes.Length);
    }
}
