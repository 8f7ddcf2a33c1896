using NewsPortal.Data.Audit;

namespace NewsPortal.Web.Commands.Auditing;

/// <summary>Saved heads as an operator names them.</summary>
/// <param name="Heads">Those that are signed with our key.</param>
/// <param name="Wrong">About lines that are no heads of ours.</param>
internal sealed record HeadLines(IReadOnlyList<AuditHead> Heads, IReadOnlyList<AuditFinding> Wrong)
{
    private const string LineStart = "np-audit-head ";

    /// <param name="named">A line or a file; null for <paramref name="usual"/>, which need not be there.</param>
    /// <exception cref="CommandException">There is no such file, or it cannot be read.</exception>
    internal static async Task<HeadLines> ReadAsync(string? named, string usual, AuditKey key, CancellationToken ct)
    {
        if (named?.StartsWith(LineStart, StringComparison.Ordinal) == true)
        {
            return Read([named], _ => "The head given", key);
        }

        var file = named ?? usual;
        if (named is null && !File.Exists(usual))
        {
            return new HeadLines([], []);
        }

        try
        {
            return Read(await File.ReadAllLinesAsync(file, ct), number => $"Line {number} of {file}", key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The saved heads cannot be read: {e.Message}", e);
        }
    }

    private static HeadLines Read(string[] lines, Func<int, string> name, AuditKey key)
    {
        var (heads, wrong) = (new List<AuditHead>(), new List<AuditFinding>());
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            if (!AuditHead.TryRead(lines[i], key, out var head, out var isOurs))
            {
                wrong.Add(new AuditFinding(AuditFault.SavedHeadDiffers, $"{name(i + 1)} is no head of an audit log."));
            }
            else if (!isOurs)
            {
                wrong.Add(new AuditFinding(AuditFault.SavedHeadDiffers, $"{name(i + 1)} was signed with another key, or was changed since."));
            }
            else
            {
                heads.Add(head);
            }
        }

        return new HeadLines(heads, wrong);
    }
}
