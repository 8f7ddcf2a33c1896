namespace NewsPortal.Tests.Browser;

/// <param name="Line">0 when the whole page is meant.</param>
/// <param name="Extract">The HTML around the error.</param>
public sealed record NuError(string Page, int Line, string Message, string Extract)
{
    public override string ToString() => $"{Page}:{Line}: {Message}\n  {Extract}";
}
