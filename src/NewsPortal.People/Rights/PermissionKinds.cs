using System.Collections.Frozen;

namespace NewsPortal.People.Rights;

/// <summary>What permissions have in common.</summary>
public static class PermissionKinds
{
    /// <summary>Those over people, settings and records. Nobody hands out one that they do not hold.</summary>
    public static readonly FrozenSet<Permission> Administrative =
    [
        Permission.ManageUsers, Permission.AssignRoles, Permission.ManageRoles, Permission.ManageSettings,
        Permission.ViewAuditTrail, Permission.ManageInstallation,
    ];

    /// <summary>Those that reach readers or other people: held by nobody who signs in without a second factor.</summary>
    public static readonly FrozenSet<Permission> NeedSecondFactor =
    [
        .. Administrative,
        Permission.ApproveContent, Permission.PublishContent, Permission.PublishOwnContent, Permission.ScheduleContent,
        Permission.PublishUrgently, Permission.WithdrawContent, Permission.RecordApproval, Permission.DelegateApproval,
        Permission.DeleteContent, Permission.AcceptPlacements, Permission.ManageHomePage, Permission.ManageMenu,
        Permission.ManageTaxonomies, Permission.ManageRedirects, Permission.ManageRegistries, Permission.ManageConsents,
    ];

    /// <summary>In the order and groups in which the table of roles shows them; the groups by their English words.</summary>
    public static readonly IReadOnlyList<(string Group, IReadOnlyList<Permission> Permissions)> Groups =
    [
        ("Writing",
        [
            Permission.EditOwnContent, Permission.DeleteOwnContent, Permission.EditContent, Permission.ViewContent,
            Permission.PreviewContent, Permission.CloneContent, Permission.ManageMediaContent, Permission.ManageConsents,
        ]),
        ("Approving and publishing",
        [
            Permission.SubmitContent, Permission.ReviewContent, Permission.ApproveContent, Permission.DelegateApproval,
            Permission.RecordApproval, Permission.PublishContent, Permission.ScheduleContent, Permission.PublishUrgently,
            Permission.PublishOwnContent, Permission.WithdrawContent, Permission.DeleteContent, Permission.RestoreContent,
            Permission.PlaceContent, Permission.AcceptPlacements, Permission.ViewReports,
        ]),
        ("The site",
        [
            Permission.ManageHomePage, Permission.ManageMenu, Permission.ManageTaxonomies, Permission.ManageRedirects,
            Permission.ManageRegistries,
        ]),
        ("Administration",
        [
            Permission.ManageUsers, Permission.AssignRoles, Permission.ManageRoles, Permission.ManageSettings,
            Permission.ViewAuditTrail, Permission.ManageInstallation,
        ]),
    ];
}
