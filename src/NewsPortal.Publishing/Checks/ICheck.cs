namespace NewsPortal.Publishing.Checks;

/// <summary>Looks for one thing, or a few that are found together.</summary>
internal interface ICheck
{
    IEnumerable<Finding> Find(CheckedItem item, CheckRules rules);
}

/// <summary>What a site adds to the rules.</summary>
/// <param name="Words">Words that are right there, in lower case.</param>
internal sealed record CheckRules(IReadOnlySet<string> Words);
