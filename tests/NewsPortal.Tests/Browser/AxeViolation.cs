namespace NewsPortal.Tests.Browser;

/// <param name="Elements">The HTML of each element concerned.</param>
public sealed record AxeViolation(string Rule, string Impact, string Help, IReadOnlyList<string> Elements)
{
    public override string ToString() => $"{Rule} ({Impact}): {Help}\n  {string.Join("\n  ", Elements)}";
}
