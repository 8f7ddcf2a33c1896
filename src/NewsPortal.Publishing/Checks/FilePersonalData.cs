namespace NewsPortal.Publishing.Checks;

/// <summary>Documents of the item in which personal data stands.</summary>
internal sealed class FilePersonalData : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => item.Around.FileFindings
        .Select(f => new Finding(f.Code, f.Field, null, "The file “{0}” holds personal data that must not be published: “{1}”.", f.Path, f.Words));
}
