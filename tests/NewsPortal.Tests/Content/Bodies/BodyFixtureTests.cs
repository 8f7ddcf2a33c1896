using System.Text.Json;
using NewsPortal.Content.Bodies;
using NewsPortal.Tests.Support;
using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Content.Bodies;

/// <summary>What bodies may hold, as the server sees it. The same pairs are tried in the editor (Scripts/body.test.js).</summary>
public sealed class BodyFixtureTests
{
    public static TheoryData<string, string, string> Pairs()
    {
        var pairs = new TheoryData<string, string, string>();
        using var fixture = JsonDocument.Parse(
            File.ReadAllText(Repository.Path("src", "NewsPortal.Admin", "Scripts", "fixtures", "body.json")));
        foreach (var pair in fixture.RootElement.GetProperty("pairs").EnumerateArray())
        {
            var isOwn = pair.TryGetProperty("server", out var server);
            pairs.Add(
                pair.GetProperty("name").GetString()!,
                pair.GetProperty("input").GetString()!,
                (isOwn ? server : pair.GetProperty("expected")).GetString()!);
        }

        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void The_server_makes_of_a_body_what_the_editor_does(string name, string input, string expected)
    {
        var clean = BodyHtml.Clean(VietnameseText.Normalize(input));

        Assert.True(expected == clean, $"{name}: {clean}");
        Assert.Equal(clean, BodyHtml.Clean(clean));
    }
}
