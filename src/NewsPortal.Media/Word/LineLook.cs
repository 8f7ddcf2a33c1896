using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>What the style of a paragraph says it is for.</summary>
internal enum LineUse
{
    Title,
    Caption,

    /// <summary>A line of a table of contents.</summary>
    Contents,
    Quote,
}

/// <summary>What is said of a paragraph. Each is null where nothing is said.</summary>
/// <param name="HeadingLevel">1 to 9; 0 for one that says it is none.</param>
/// <param name="List">The list whose numbers it bears; 0 for one that says it bears none.</param>
/// <param name="ListLevel">From 0.</param>
/// <param name="NumberedBy">The style whose place in a list it takes.</param>
internal sealed record LineLook(
    int? HeadingLevel = null, LineUse? Use = null, bool? IsCentred = null, int? List = null, int? ListLevel = null, string? NumberedBy = null)
{
    private const int BodyText = 9;

    /// <param name="properties">Null when there are none.</param>
    public static LineLook Of(XElement? properties)
    {
        var numbers = properties.Child("numPr");
        return new LineLook(
            WordXml.Number(properties.ChildValue("outlineLvl")) is >= 0 and var level ? level >= BodyText ? 0 : level + 1 : null,
            IsCentred: properties.ChildValue("jc") is { } side ? side == "center" : null,
            List: WordXml.Number(numbers.ChildValue("numId")),
            ListLevel: WordXml.Number(numbers.ChildValue("ilvl")));
    }

    /// <summary>What is said here, and for the rest what is said below.</summary>
    public LineLook Over(LineLook below) => new(
        HeadingLevel ?? below.HeadingLevel, Use ?? below.Use, IsCentred ?? below.IsCentred, List ?? below.List, ListLevel ?? below.ListLevel,
        List is null ? below.NumberedBy : NumberedBy);
}
