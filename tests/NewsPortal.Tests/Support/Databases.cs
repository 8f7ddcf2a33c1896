using Xunit;

namespace NewsPortal.Tests.Support;

/// <summary>The databases that everything stored must mean the same on.</summary>
public static class Databases
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    /// <summary>For <c>[MemberData(nameof(Databases.All), MemberType = typeof(Databases))]</c>.</summary>
    public static TheoryData<string> All => [Sqlite, Postgres];
}
