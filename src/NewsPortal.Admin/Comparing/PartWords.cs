using Microsoft.Extensions.Localization;
using NewsPortal.Admin.Words;

namespace NewsPortal.Admin.Comparing;

/// <summary>What the parts of a comparison are called.</summary>
internal static class PartWords
{
    /// <returns>In the language of the interface.</returns>
    public static string Name(ComparedPart part, IStringLocalizer<Interface> words) => part switch
    {
        { MovedFrom: { } from } => words["Paragraph {0}, moved; was {1}", part.Number, from],
        { Number: > 0 } => words["Paragraph {0}", part.Number],
        { IsOwnLabel: true } => words[part.Label],
        _ => part.Label,
    };
}
