using System.Text.RegularExpressions;

namespace NewsPortal.Publishing.Checks;

/// <summary>Pictures that say nothing to those who do not see them, and that nobody is named for.</summary>
internal sealed partial class PictureWords : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        var number = 0;
        foreach (var picture in item.Pictures)
        {
            foreach (var finding in OfOne(picture.Field, picture.Source, picture.Alt, picture.Credit is "", ++number))
            {
                yield return finding;
            }
        }

        foreach (var text in item.Texts)
        {
            foreach (var picture in text.Body?.Pictures ?? [])
            {
                var caption = picture.Figure is { } figure ? text.Blocks.FirstOrDefault(b => b.Figure == figure) : null;
                var isCredited = caption is not null && Credit().IsMatch(text.Of(caption));
                foreach (var finding in OfOne(text.Field, picture.Source, picture.Alt, !isCredited, ++number))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> OfOne(string field, string source, string alt, bool lacksCredit, int number)
    {
        var which = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (string.IsNullOrWhiteSpace(alt))
        {
            yield return new Finding("alt-missing", field, null, "Picture {0} has no description: who listens to the page does not know what it shows.", which) { About = source };
        }
        else if (Empty().IsMatch(alt.Trim()) || string.Equals(Path.GetFileNameWithoutExtension(source), alt.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            yield return new Finding("alt-file-name", field, null, "The description “{1}” of picture {0} does not say what it shows.", which, alt.Trim()) { About = source };
        }

        if (lacksCredit)
        {
            yield return new Finding("credit-missing", field, null, "Nobody is named for picture {0}: write “Ảnh: …”.", which) { About = source };
        }
    }

    [GeneratedRegex(
        @"^(?:banner|image|images|img|picture|photo|ảnh|hình|hình ảnh|hinh anh|anh|logo|untitled|no image|thumbnail|ảnh \d+|hình \d+)$|\.(?:jpe?g|png|gif|webp|bmp|svg|tiff?|heic)$|^(?:IMG|DSC[NF]?|P|image|photo|screenshot|z|zalo|ảnh|anh|hinh)?[\s_\-.()]*\d[\w\s\-.()]*$|^\w+(?:[_-]\w+)+$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Empty();

    [GeneratedRegex(@"(?:Ảnh|Hình|Nguồn|Ảnh tư liệu|Tác giả|Photo)\s*(?:ảnh)?\s*:|\((?:Ảnh|Nguồn)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Credit();
}
