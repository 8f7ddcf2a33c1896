namespace NewsPortal.Vietnamese;

/// <summary>How much of a date is known, from coarse to fine.</summary>
public enum DatePrecision
{
    Year,
    Quarter,
    Month,
    Day,
    Session,
}
