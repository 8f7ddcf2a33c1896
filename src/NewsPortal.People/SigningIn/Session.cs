using NewsPortal.People.Rights;

namespace NewsPortal.People.SigningIn;

/// <summary>A session that goes on, and its person, as they were a few seconds ago at most.</summary>
/// <param name="Id">Of the row; safe to show in a form.</param>
/// <param name="IsComplete">False while the code of the second factor is still to come: nothing else may be done with it.</param>
/// <param name="ProvenAt">UTC; when the person last proved that it is them.</param>
/// <param name="Access">Nothing as long as the session is not complete.</param>
public sealed record Session(
    string Id, string PersonId, string Name, string Email, string Language, bool HasSecondFactor, bool IsComplete,
    DateTimeOffset ProvenAt, Access Access);
