using System.Text;
using Microsoft.Playwright;

namespace NewsPortal.Tests.Browser.Newsroom;

/// <summary>
/// Types as UniKey, EVKey and OpenKey do: plain letters first, then a burst of backspaces and the letters with their
/// marks, each as a key of its own, faster than anything on the page can answer.
/// </summary>
public static class Typing
{
    private const int Packet = 231;

    public static async Task BurstAsync(IPage page, string text)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var keys = new List<Task>();
        foreach (var word in text.Split(' '))
        {
            if (keys.Count > 0)
            {
                Letter(session, keys, " ");
            }

            var plain = Plain(word);
            var same = word.Zip(plain).TakeWhile(pair => pair.First == pair.Second).Count();
            plain.ToList().ForEach(c => Letter(session, keys, c.ToString()));
            Enumerable.Range(0, plain.Length - same).ToList().ForEach(_ => Backspace(session, keys));
            word[same..].ToList().ForEach(c => Letter(session, keys, c.ToString()));
        }

        await Task.WhenAll(keys);
        await session.DetachAsync();
    }

    private static void Letter(ICDPSession session, List<Task> keys, string letter)
    {
        keys.Add(Send(session, "keyDown", letter, Packet, letter));
        keys.Add(Send(session, "keyUp", letter, Packet, null));
    }

    private static void Backspace(ICDPSession session, List<Task> keys)
    {
        keys.Add(Send(session, "rawKeyDown", "Backspace", 8, null));
        keys.Add(Send(session, "keyUp", "Backspace", 8, null));
    }

    private static Task<System.Text.Json.JsonElement?> Send(ICDPSession session, string type, string key, int code, string? text)
    {
        var arguments = new Dictionary<string, object>
        {
            ["type"] = type,
            ["key"] = key,
            ["code"] = key == "Backspace" ? key : "",
            ["windowsVirtualKeyCode"] = code,
        };
        if (text is not null)
        {
            arguments["text"] = text;
        }

        return session.SendAsync("Input.dispatchKeyEvent", arguments);
    }

    private static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(c => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark))
        .Replace('đ', 'd').Replace('Đ', 'D');
}
