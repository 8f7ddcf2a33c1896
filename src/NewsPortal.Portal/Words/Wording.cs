using System.Globalization;
using System.Resources;

namespace NewsPortal.Portal.Words;

/// <summary>
/// The words of the interface in one language. They are asked for by their English form; the Vietnamese ones stand in
/// <c>Words/Interface.vi.resx</c>.
/// </summary>
public sealed class Wording
{
    private static readonly ResourceManager Vietnamese =
        new("NewsPortal.Portal.Words.Interface", typeof(Wording).Assembly);

    private readonly Dictionary<string, string>? _words;

    private Wording(string language) => (Language, _words) = (language, language == "en" ? null : Load(language));

    public string Language { get; }

    /// <returns>The English words themselves when the language has no others.</returns>
    public string this[string english] => _words is not null && _words.TryGetValue(english, out var word) ? word : english;

    /// <summary>A sentence with its holes filled; numbers in the language's own form.</summary>
    public string Format(string english, params object[] values) =>
        string.Format(CultureInfo.GetCultureInfo(Language), this[english], values);

    /// <param name="language"><c>vi</c> or <c>en</c>; any other is read as <c>vi</c>.</param>
    public static Wording For(string language) => language == "en" ? English : Viet;

    private static readonly Wording English = new("en");
    private static readonly Wording Viet = new("vi");

    private static Dictionary<string, string> Load(string language)
    {
        using var set = Vietnamese.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException($"The interface has no words in “{language}”.");
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }
}
