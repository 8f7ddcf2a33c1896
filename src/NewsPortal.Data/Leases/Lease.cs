namespace NewsPortal.Data.Leases;

/// <summary>The right to do a named piece of work on one node at a time, until it runs out.</summary>
public sealed class Lease
{
    public required string Name { get; init; }

    public required string Holder { get; init; }

    /// <summary>UTC; another node may take the lease from then on.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
