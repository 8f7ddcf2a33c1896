namespace NewsPortal.Vietnamese;

/// <summary>The part of a day a meeting is announced for: sáng, trưa, chiều, tối, đêm.</summary>
public enum DaySession
{
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}
