using NewsPortal.Data.Audit;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Audit;

public sealed class AuditMacTests
{
    // Made by a few lines of Python from the words of AuditMac: another value means that no log that is kept can be checked.
    private const string Pinned = "8626acc5f3a4a392f6be3666095adb7c9a4a6d1cc74451dbeec949fbe616b271";

    [Fact]
    public void The_seal_of_a_line_never_changes() => Assert.Equal(Pinned, AuditMac.Of(Entry(), AuditMac.Beginning, TestKey.New()));

    [Fact]
    public void Nothing_moves_from_one_field_to_the_next_unseen()
    {
        string[] others =
        [
            Mac(Entry(subjectKind: "item4", subjectId: "abc")),
            Mac(Entry(actorId: "01", actorName: "hNguyễn Thị Đào")),
            Mac(Entry(before: null, after: """{"version":"v1"}""")),
            Mac(Entry(before: "", after: null)),
            Mac(Entry(before: null, after: null)),
            Mac(Entry(after: "")),
            Mac(Entry(reason: null)),
            Mac(Entry(address: null)),
            Mac(Entry(site: null)),
            Mac(Entry(sequence: 8)),
            Mac(Entry(at: 1)),
            AuditMac.Of(Entry(), Pinned, TestKey.New()),
            AuditMac.Of(Entry(), AuditMac.Beginning, AuditKey.InMemory()),
            Pinned,
        ];

        Assert.Equal(others.Length, others.Distinct().Count());
    }

    private static string Mac(AuditEntry entry) => AuditMac.Of(entry, AuditMac.Beginning, TestKey.New());

    private static AuditEntry Entry(
        long sequence = 7, long at = 0, string actorId = "01h", string actorName = "Nguyễn Thị Đào", string? address = "203.0.113.7",
        string? site = "quang-tri", string subjectKind = "item", string subjectId = "4abc", string? before = """{"version":"v1"}""",
        string? after = null, string? reason = "Đăng nhầm") => new()
        {
            Sequence = sequence,
            At = new TestClock().Now.AddMicroseconds(at),
            ActorId = actorId,
            ActorName = actorName,
            Address = address,
            SiteKey = site,
            Action = "item.withdrawn",
            SubjectKind = subjectKind,
            SubjectId = subjectId,
            Before = before,
            After = after,
            Reason = reason,
        };
}
