namespace NewsPortal.Publishing.Moving;

/// <summary>What somebody does with an item on its way from draft to reader, and back.</summary>
public enum Move
{
    /// <summary>A new version was stored.</summary>
    Save,

    /// <summary>An older version was stored again as the newest.</summary>
    RestoreVersion,

    /// <summary>Hand the draft on, to be edited or approved.</summary>
    Submit,

    /// <summary>Take back what was handed on.</summary>
    Recall,

    /// <summary>Begin to edit what was handed on.</summary>
    Take,

    /// <summary>Hand an edited draft on to the next level.</summary>
    PassOn,
    Approve,

    /// <summary>Record an approval that was given on paper.</summary>
    ApproveOnPaper,
    Return,
    Publish,

    /// <summary>Publish without approval; somebody else confirms afterwards.</summary>
    PublishUrgently,

    /// <summary>Confirm what was published urgently.</summary>
    Confirm,

    /// <summary>Take back a publication within seconds.</summary>
    UndoPublish,
    Schedule,
    Unschedule,

    /// <summary>Take off the plan by which the item would disappear.</summary>
    DropArchival,

    /// <summary>End an embargo before its time.</summary>
    LiftEmbargo,
    Withdraw,
    Delete,

    /// <summary>Take out of the recycle bin.</summary>
    Restore,

    /// <summary>Stands in another section, or under another tag, because that took the place of the one before.</summary>
    Reclassify,
}
