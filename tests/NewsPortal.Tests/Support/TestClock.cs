namespace NewsPortal.Tests.Support;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    public TestClock()
        : this(new DateTimeOffset(2026, 3, 2, 1, 30, 0, TimeSpan.Zero))
    {
    }

    public DateTimeOffset Now { get; private set; } = start;

    public void Advance(TimeSpan by) => Now += by;

    public override DateTimeOffset GetUtcNow() => Now;
}
