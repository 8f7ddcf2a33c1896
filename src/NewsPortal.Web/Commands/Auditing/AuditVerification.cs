using System.Globalization;
using NewsPortal.Content.Audit;
using NewsPortal.Data;
using NewsPortal.Data.Audit;

namespace NewsPortal.Web.Commands.Auditing;

/// <summary>Checks the log against itself and saved heads, then what was published against the log, and tells each finding.</summary>
internal sealed class AuditVerification(IServiceProvider services, Terminal terminal)
{
    private readonly LoggedVersions _versions = new();
    private long _lines;

    internal int Findings { get; private set; }

    /// <summary>Reads all of it as it is at one moment; nobody waits meanwhile.</summary>
    internal async Task RunAsync(HeadLines heads, CancellationToken ct)
    {
        heads.Wrong.ToList().ForEach(Tell);
        await using var reading = await services.GetRequiredService<PortalDb>().BeginReadAsync(ct);
        await foreach (var finding in services.GetRequiredService<AuditVerifier>().CheckAsync(heads.Heads, Take, ct))
        {
            Tell(finding);
        }

        await foreach (var finding in services.GetRequiredService<ContentVerifier>().CheckAsync(_versions, ct))
        {
            Tell(finding);
        }
    }

    internal string Sum(HeadLines heads) => string.Create(
        CultureInfo.InvariantCulture, $"Checked {_lines:N0} lines of the log, {_versions.All.Count:N0} versions and {heads.Heads.Count:N0} saved heads.");

    private void Take(AuditEntry entry)
    {
        _lines++;
        _versions.Take(entry);
    }

    private void Tell(AuditFinding finding)
    {
        Findings++;
        terminal.Say(finding.Sentence);
    }
}
