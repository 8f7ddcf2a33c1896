namespace NewsPortal.Media.Word;

/// <summary>What a Word file says, ready to become an item.</summary>
/// <param name="Title">In one line, NFC; null when nothing in the file looks like a headline.</param>
/// <param name="HtmlFile">Its name in the folder that was given: the body without the headline, in UTF-8, not sanitised. A picture stands
/// in it as <see cref="WordFigures"/> reads it.</param>
/// <param name="Pictures">Those that the body shows, in their order.</param>
/// <param name="Changes">What is not as it was in the file, each kind once.</param>
public sealed record WordArticle(
    string? Title, string HtmlFile, IReadOnlyList<WordPicture> Pictures, IReadOnlyList<WordChange> Changes);

/// <summary>A picture of a Word file.</summary>
/// <param name="Number">Its place among all pictures of the file, from 1.</param>
/// <param name="File">Its name in the folder that was given.</param>
/// <param name="Alt">What its author said of it for those who cannot see it; empty for nothing.</param>
/// <param name="Caption">Plain text, NFC; empty for none.</param>
public sealed record WordPicture(int Number, string File, string Alt, string Caption);

/// <summary>Something that was made into something else, or left out.</summary>
/// <param name="Count">How often; of pictures see <paramref name="Numbers"/> as well.</param>
/// <param name="Numbers">Of pictures: which of them. Empty for anything else.</param>
public sealed record WordChange(WordChangeKind Kind, int Count, IReadOnlyList<int> Numbers);
