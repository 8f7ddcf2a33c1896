using System.CommandLine;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Web.Auditing;

namespace NewsPortal.Web.Commands.Auditing;

/// <summary><c>audit head</c> prints how far the log has come, <c>audit verify</c> looks for what was changed behind its back, <c>audit export</c> writes it to a file.</summary>
internal sealed class AuditCommand(InstallationOptions installation, Terminal terminal)
{
    private readonly Option<string> _head = new("--head")
    {
        HelpName = "FILE_OR_LINE",
        Description = "What audit head has printed, or a file of such lines; else audit/heads.log in the data folder.",
    };

    private readonly Option<string> _out = new("--out") { HelpName = "FILE", Description = "The file to write, one JSON object a line.", Required = true };

    internal Command Build()
    {
        var head = new Command("head", "Print how far the log has come, as a signed line to keep elsewhere.");
        head.SetAction(HeadAsync);
        var verify = new Command("verify", "Look for what was changed in the log or in published content behind its back.") { _head };
        verify.SetAction(VerifyAsync);
        var export = new Command("export", "Write the whole log to a file.") { _out };
        export.SetAction(ExportAsync);
        return new Command("audit", "The audit log; docs/audit.md tells more.") { head, verify, export };
    }

    private async Task<int> HeadAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), "audit head", ct);
        await using var scope = opened.Services.CreateAsyncScope();
        var head = await scope.ServiceProvider.GetRequiredService<AuditLog>().HeadAsync(ct);
        terminal.Say(head.Write(opened.Services.GetRequiredService<AuditKey>()));
        return CommandLine.Done;
    }

    private async Task<int> VerifyAsync(ParseResult parsed, CancellationToken ct)
    {
        var options = installation.Read(parsed);
        await using var opened = await Installation.OpenExistingAsync(options, "audit verify", ct);

        // Before the log: a head that is saved meanwhile may be newer than what is read of it.
        var heads = await HeadLines.ReadAsync(
            parsed.GetValue(_head), SavedHeads.PathIn(options.DataFolder), opened.Services.GetRequiredService<AuditKey>(), ct);
        await using var scope = opened.Services.CreateAsyncScope();
        var verification = new AuditVerification(scope.ServiceProvider, terminal);
        await terminal.WaitAsync("Reading the audit log and what was published …", () => verification.RunAsync(heads, ct));
        terminal.Say(verification.Sum(heads));
        if (verification.Findings == 0)
        {
            terminal.Say("Nothing was found.");
            return CommandLine.Done;
        }

        terminal.Fail($"Found {verification.Findings} thing{(verification.Findings == 1 ? "" : "s")} that nobody did through NewsPortal; docs/audit.md says what each means.");
        return CommandLine.Failed;
    }

    private async Task<int> ExportAsync(ParseResult parsed, CancellationToken ct)
    {
        var path = Path.GetFullPath(parsed.GetRequiredValue(_out));
        await using var opened = await Installation.OpenExistingAsync(installation.Read(parsed), "audit export", ct);
        await using var scope = opened.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        try
        {
            await using var reading = await db.BeginReadAsync(ct);
            var lines = await AuditFile.WriteAsync(scope.ServiceProvider.GetRequiredService<AuditLog>(), path, ct);
            terminal.Say($"Finished: {lines} lines of the log are in {path}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The log cannot be written: {e.Message}", e);
        }

        return CommandLine.Done;
    }
}
