namespace NewsPortal.People.SigningIn;

/// <summary>How an attempt to sign in ended.</summary>
/// <param name="Secret">What the browser keeps; null when there is no session.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, string? Secret = null);

public enum SignInOutcome
{
    /// <summary>Wrong, unknown, locked, inactive: nobody is told which.</summary>
    Refused,

    /// <summary>Too many failed attempts from this address.</summary>
    TooMany,

    /// <summary>The password was right; the session waits for the code.</summary>
    NeedsCode,
    SignedIn,
}
