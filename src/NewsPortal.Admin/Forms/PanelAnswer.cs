using Microsoft.Extensions.Localization;
using NewsPortal.Admin.Words;

namespace NewsPortal.Admin.Forms;

/// <summary>What a closed panel of the form says of what stands in it.</summary>
internal static class PanelAnswer
{
    /// <returns>The names of what is chosen, the first of several; a count of files; a date; or how much is filled in.</returns>
    public static string Of(IReadOnlyList<FormNode> nodes, FormChoices choices, IStringLocalizer<Interface> words)
    {
        var filled = nodes.OfType<FormControl>().Where(c => c.Values.Count > 0).ToList();
        return filled switch
        {
            [] => words["not set"],
            [{ Input.Kind: InputKind.Files }, ..] => words["{0} files", filled.Sum(c => c.Values.Count)],
            [{ Input.Kind: InputKind.Items or InputKind.Terms }, ..] => Chosen(filled, choices, words),
            [{ Input.Kind: InputKind.Date or InputKind.Time or InputKind.Moment } first, ..] => first.Values[0],
            _ => words["{0} filled in", filled.Count],
        };
    }

    private static string Chosen(List<FormControl> filled, FormChoices choices, IStringLocalizer<Interface> words)
    {
        var first = choices.NameOf(filled[0].Values[0]);
        return filled.Sum(c => c.Values.Count) is > 1 and var count ? words["{0} and {1} more", first, count - 1] : first;
    }
}
