using NewsPortal.Publishing.Suggesting;

namespace NewsPortal.Admin.Suggesting;

/// <summary>What would complete a draft, as the writing screen shows it.</summary>
/// <param name="Groups">By kind, none of them empty.</param>
/// <param name="AttachAll">What its button sends to choose every named entry at once; null where one press does no more than another.</param>
/// <param name="Root">Where the site's screens begin.</param>
public sealed record SuggestionPanel(IReadOnlyList<IGrouping<SuggestionKind, Suggestion>> Groups, (int Count, string Keys)? AttachAll, string Root, bool IsOpen)
{
    /// <summary>Parts the keys that one button sends.</summary>
    public const char Separator = ',';

    public int Count => Groups.Sum(g => g.Count());

    public static SuggestionPanel Of(DraftSuggestions suggestions, string root, bool isOpen)
    {
        ArgumentNullException.ThrowIfNull(suggestions);
        var attaching = suggestions.All.Where(s => s.Kind == SuggestionKind.Entry).SelectMany(s => s.Acts).Where(a => a.Deed == SuggestedDeed.Attach).Select(a => a.Key).ToList();
        return new SuggestionPanel(
            [.. suggestions.All.GroupBy(s => s.Kind)], attaching.Count > 1 ? (attaching.Count, string.Join(Separator, attaching)) : null, root, isOpen);
    }

    /// <summary>The head of a group, in English words of the interface.</summary>
    public static string HeadOf(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Line => "Lines with a field of their own",
        SuggestionKind.Entry => "Named in the text",
        SuggestionKind.Summary => "Could be the summary",
        SuggestionKind.Address => "A shorter address",
        _ => "Published about the same",
    };

    /// <summary>What a button says, in English words of the interface with a hole for <see cref="SuggestedAct.Where"/>.</summary>
    public static string WordsOf(SuggestedDeed deed) => deed switch
    {
        SuggestedDeed.Attach => "Add to “{0}”",
        SuggestedDeed.Link => "Make it a link",
        SuggestedDeed.Move => "Move to “{0}”",
        SuggestedDeed.Append => "Add a link at the end",
        _ => "Use it",
    };
}
