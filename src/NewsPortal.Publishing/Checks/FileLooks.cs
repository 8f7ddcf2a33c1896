using System.Collections.Concurrent;
using NewsPortal.Data;

namespace NewsPortal.Publishing.Checks;

/// <summary>Looks for personal data in documents, once for the same bytes.</summary>
public sealed class FileLooks
{
    private const int MostKept = 2_000;

    private static readonly ICheck[] Checks = [new IdentityNumbers(), new BankAccounts(), new BirthDates(), new IdentifiedChildren()];

    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Code, string Words)>> _kept = new();

    /// <param name="files">Paths of the library with the SHA-256 of what is there.</param>
    /// <returns>Of each file what of a kind was found in it first: the code of the check, and the words.</returns>
    internal async Task<IReadOnlyList<(string Path, string Code, string Words)>> FindAsync(
        IFileFacts facts, string siteKey, IEnumerable<KeyValuePair<string, string>> files, DateOnly today, CancellationToken ct)
    {
        var found = new List<(string, string, string)>();
        foreach (var (path, sha256) in files)
        {
            if (!_kept.TryGetValue(sha256, out var known))
            {
                // Words may be read of the same bytes later: only what was looked through is kept.
                var text = await facts.TextAsync(siteKey, path, ct);
                if (text.Length == 0)
                {
                    continue;
                }

                known = Find(text, today);
                if (_kept.Count >= MostKept)
                {
                    _kept.Clear();
                }

                _kept[sha256] = known;
            }

            found.AddRange(known.Select(f => (path, f.Code, f.Words)));
        }

        return found;
    }

    private static List<(string Code, string Words)> Find(string text, DateOnly today)
    {
        var item = new CheckedItem { Texts = [CheckedText.Plain("", TextRole.Body, text)], Today = today };
        var rules = new CheckRules(new HashSet<string>());
        return [.. Checks.SelectMany(c => c.Find(item, rules)).DistinctBy(f => f.Code)
            .Select(f => (f.Code, Excerpt.Of(f.Arguments.Count > 0 ? f.Arguments[0] : f.Range?.Of(item.Texts[0].Text) ?? "")))];
    }
}
