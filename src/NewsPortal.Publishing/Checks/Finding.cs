using NewsPortal.Sites.Settings;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Something in a draft that had better be put right before readers see it.</summary>
/// <param name="Code">Which check found it; one of <see cref="CheckKinds"/>. Stays the same for ever.</param>
/// <param name="Field">Where it is, as forms name it: <c>TitlePart.Title</c>, <c>HtmlBodyPart</c>, <c>Credits[1].Credit.NameAsPrinted</c>.</param>
/// <param name="Range">Its place in the field's plain text; null for the whole field, or for something that is missing.</param>
/// <param name="Sentence">In English, with numbered holes: the words by which the interface finds those of its language.</param>
/// <param name="Arguments">What stands in the holes, mostly words of the draft.</param>
public sealed record Finding(string Code, string Field, TextRange? Range, string Sentence, params IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// What tells it from others that say the same: the words it is about, an address, a picture. Empty until
    /// <see cref="Preflight.Run"/> has taken the words at its place.
    /// </summary>
    public string About { get; init; } = "";

    /// <summary>What comes of it on the site; never <see cref="CheckSeverity.Off"/>.</summary>
    public CheckSeverity Severity { get; init; }

    /// <summary>What puts it right, in places of the field's plain text; empty when only a person can.</summary>
    public IReadOnlyList<Replacement> Repair { get; init; } = [];

    /// <summary>The field's safe HTML put right, where other words alone would not do; null for any other finding.</summary>
    public string? RepairedBody { get; init; }

    /// <summary>True when a program can put it right.</summary>
    public bool HasRepair => Repair.Count > 0 || RepairedBody is not null;
}
