using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Publishing.Suggesting;

/// <summary>What a suggestion is about, in the order in which a writer is told.</summary>
public enum SuggestionKind
{
    /// <summary>A line that says who wrote it or where it comes from, and has a field of its own.</summary>
    Line,

    /// <summary>An entry of a registry that the text names.</summary>
    Entry,

    /// <summary>Words that could be the summary.</summary>
    Summary,

    /// <summary>A shorter address than the usual one.</summary>
    Address,

    /// <summary>Another item about the same.</summary>
    Related,
}

/// <summary>What one press does.</summary>
public enum SuggestedDeed
{
    /// <summary>Chooses the entry in a field.</summary>
    Attach,

    /// <summary>Makes words of the body a link.</summary>
    Link,

    /// <summary>Takes words out of the body and writes them into a field.</summary>
    Move,

    /// <summary>Writes words into a field, and leaves the body as it is.</summary>
    Fill,

    /// <summary>Adds a line with a link at the end of the body.</summary>
    Append,
}

/// <summary>Something that would complete a draft, found in its words.</summary>
/// <param name="Label">What it is, in the words of the definition: “Dự án”; empty where its kind says enough.</param>
/// <param name="Words">Plain text: a title, a line, a sentence, a path.</param>
public sealed record Suggestion(SuggestionKind Kind, string Label, string Words, IReadOnlyList<SuggestedAct> Acts)
{
    /// <summary>The item that it is about; null for none.</summary>
    public string? ItemId { get; init; }
}

/// <summary>One press of a button.</summary>
/// <param name="Where">The label of the field, or the words that become a link; empty for neither.</param>
public sealed record SuggestedAct(SuggestedDeed Deed, string Where)
{
    /// <summary>Tells it from the others of a draft by what it does, not by where: words before it may change.</summary>
    public required string Key { get; init; }

    /// <summary>True for what changes the body: one of them can be done at a time.</summary>
    public bool ChangesBody => Deed is SuggestedDeed.Link or SuggestedDeed.Move or SuggestedDeed.Append;

    internal Action Do { get; init; } = () => { };

    internal static SuggestedAct Of(SuggestedDeed deed, string where, string about, Action act) => new(deed, where)
    {
        Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{deed}\n{where}\n{about}")))[..16],
        Do = act,
    };
}
