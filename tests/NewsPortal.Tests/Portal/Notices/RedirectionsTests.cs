using System.Net;
using Xunit;

namespace NewsPortal.Tests.Portal.Notices;

/// <summary>Rules that a site brought with it for paths of its old home.</summary>
public sealed class RedirectionsTests
{
    private const string Rules =
        """
        { "steps": [ { "name": "UrlRewriting", "Rules": [
            { "Source": "Redirect", "Pattern": "^/cu/(\\d+)\\.html$", "SubstitutionPattern": "/tin-bai?so=$1", "RedirectType": 301 },
            { "Source": "Redirect", "Pattern": "^/go(.*)$", "SubstitutionPattern": "$1", "RedirectType": 302 },
            { "Source": "Redirect", "Pattern": "^/bo/(.*)$", "SubstitutionPattern": "https://bo.example.vn/$1", "RedirectType": 302 },
            { "Source": "Redirect", "Pattern": "^/vong/(.*)$", "SubstitutionPattern": "/vong/x/$1", "RedirectType": 301 } ] } ] }
        """;

    [Fact]
    public async Task An_old_path_leads_where_its_rule_says_and_never_to_a_host_that_stands_in_it()
    {
        await using var portal = await TestPortal.StartAsync(prepare: async folder =>
        {
            var file = Path.Combine(folder, "rules.json");
            await File.WriteAllTextAsync(file, Rules);
            await TestPortal.RunCommandAsync(folder, "import", file, "--site", "hcwa");
        });

        for (var i = 0; i < 2; i++)
        {
            var old = await portal.AskAsync("/hcwa/cu/17.html");
            Assert.Equal((HttpStatusCode.MovedPermanently, "/hcwa/tin-bai?so=17"), (old.Status, old.Header("location")));
            Assert.Equal("https://bo.example.vn/a", (await portal.AskAsync("/hcwa/bo/a")).Header("location"));
            Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/hcwa/vong/a")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/hcwa/gohttps://evil.example")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/quang-tri/cu/17.html")).Status);
        }
    }
}
