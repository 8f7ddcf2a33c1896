namespace NewsPortal.People.SecondFactor;

/// <summary>A secret to be carried into an authenticator application.</summary>
/// <param name="Text">For those who type it: capital letters and digits.</param>
/// <param name="Address">For those who scan it: what the QR code holds.</param>
public sealed record OfferedSecret(string Text, string Address);
