using System.Collections.Frozen;
using static NewsPortal.People.Rights.Permission;

namespace NewsPortal.People.Rights;

/// <summary>The seven roles of a newsroom and what each may do where nobody has said otherwise.</summary>
public static class BuiltInRoles
{
    public const string Contributor = "contributor";
    public const string Writer = "writer";
    public const string Editor = "editor";
    public const string Secretary = "secretary";
    public const string Approver = "approver";
    public const string SiteAdmin = "site-admin";
    public const string SystemAdmin = "system-admin";

    /// <summary>In the order of the table of roles.</summary>
    public static readonly IReadOnlyList<string> Keys =
        [Contributor, Writer, Editor, Secretary, Approver, SiteAdmin, SystemAdmin];

    private static readonly Permission[] Contributing =
        [EditOwnContent, DeleteOwnContent, CloneContent, PreviewContent, ManageMediaContent, SubmitContent];

    private static readonly Permission[] Writing = [.. Contributing, ViewContent];

    private static readonly Permission[] Editing = [.. Writing, EditContent, ReviewContent, ManageConsents, ManageTaxonomies];

    private static readonly Permission[] Running =
    [
        .. Editing, PublishContent, ScheduleContent, PublishUrgently, RecordApproval, DeleteContent, RestoreContent, PlaceContent,
        AcceptPlacements, ManageHomePage, ManageMenu, ManageRegistries, ManageRedirects, ViewReports,
    ];

    private static readonly FrozenDictionary<string, FrozenSet<Permission>> Usual =
        new Dictionary<string, FrozenSet<Permission>>
        {
            [Contributor] = Contributing.ToFrozenSet(),
            [Writer] = Writing.ToFrozenSet(),
            [Editor] = Editing.ToFrozenSet(),
            [Secretary] = Running.ToFrozenSet(),
            [Approver] =
            [
                .. Editing, ApproveContent, DelegateApproval, PublishContent, ScheduleContent, PublishUrgently, WithdrawContent,
                DeleteContent, RestoreContent, PlaceContent, AcceptPlacements, ViewReports, ViewAuditTrail,
            ],
            [SiteAdmin] =
            [
                ViewContent, PreviewContent, ManageMediaContent, ManageConsents, ManageHomePage, ManageMenu, ManageTaxonomies,
                ManageRedirects, ManageRegistries, ManageUsers, AssignRoles, ManageRoles, ManageSettings, ViewAuditTrail,
            ],
            [SystemAdmin] = Enum.GetValues<Permission>().ToFrozenSet(),
        }.ToFrozenDictionary();

    public static bool Has(string key) => Usual.ContainsKey(key);

    /// <param name="key">One of <see cref="Keys"/>.</param>
    public static IReadOnlySet<Permission> PermissionsOf(string key) => Usual[key];
}
