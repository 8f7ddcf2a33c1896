namespace NewsPortal.Admin.SigningIn;

/// <summary>The screen that asks for a proof of presence.</summary>
/// <param name="Action">Where the form goes: the screen that asked.</param>
/// <param name="Fields">What it carries on, unchanged.</param>
public sealed record ProofShape(string Action, IReadOnlyList<(string Name, string Value)> Fields, bool WasWrong);
