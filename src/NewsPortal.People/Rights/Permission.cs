namespace NewsPortal.People.Rights;

#pragma warning disable CA1711 // It is no attribute of code access; the field says permission.
/// <summary>
/// What somebody may do on a site or in sections of it. The list is closed; names are those of Orchard Core where it has
/// the same idea. Stored by name.
/// </summary>
public enum Permission
#pragma warning restore CA1711
{
    /// <summary>Write items and edit those of one's own.</summary>
    EditOwnContent,
    EditContent,
    CloneContent,
    DeleteOwnContent,
    ManageMediaContent,

    /// <summary>See items of others that are not published.</summary>
    ViewContent,
    PreviewContent,

    /// <summary>Hand a draft on to be edited or approved.</summary>
    SubmitContent,

    /// <summary>Edit what was handed on, and return it.</summary>
    ReviewContent,

    /// <summary>Approve a draft; never one's own.</summary>
    ApproveContent,

    /// <summary>Publish what was approved.</summary>
    PublishContent,

    /// <summary>Publish one's own text without a second person, where the site allows it.</summary>
    PublishOwnContent,
    ScheduleContent,
    PublishUrgently,
    WithdrawContent,

    /// <summary>Record an approval that was given on paper.</summary>
    RecordApproval,

    /// <summary>Lend one's own <see cref="ApproveContent"/> for a time.</summary>
    DelegateApproval,
    DeleteContent,
    RestoreContent,

    /// <summary>Offer items to other sites.</summary>
    PlaceContent,
    AcceptPlacements,
    ManageHomePage,
    ManageMenu,
    ManageTaxonomies,
    ManageRedirects,

    /// <summary>Projects, organisations, places, documents and authors, which all sites share.</summary>
    ManageRegistries,

    /// <summary>Consents of people on pictures.</summary>
    ManageConsents,

    /// <summary>See what was written and decided on a site, by whom, and how long it waited.</summary>
    ViewReports,
    ManageUsers,
    AssignRoles,
    ManageRoles,
    ManageSettings,
    ViewAuditTrail,

    /// <summary>What belongs to no site: mail, sites themselves.</summary>
    ManageInstallation,
}
