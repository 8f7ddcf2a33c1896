namespace NewsPortal.Data;

/// <summary>Something that an editor can put right, as a <c>WhyNot…</c> question answers it.</summary>
/// <param name="Sentence">In English, without holes: the words by which the interface finds those of its language.</param>
/// <param name="Field">The field it stands beside; null when it concerns the whole.</param>
public sealed record Problem(string Sentence, string? Field = null);
