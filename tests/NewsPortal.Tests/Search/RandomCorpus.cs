using System.Text;
using NewsPortal.Search;

namespace NewsPortal.Tests.Search;

/// <summary>Short articles of few words that differ by their marks, so that everything collides with everything.</summary>
internal sealed class RandomCorpus(int seed)
{
    private static readonly string[] Words =
    [
        "hội", "hỏi", "hoi", "nghị", "nghi", "phát", "phạt", "triển", "hoà", "hòa", "bình", "quý", "III", "3", "2023", "6.762",
        "1719/QĐ-TTg", "TP.HCM", "đường", "duong", "an", "ban", "bàn", "bạn", "nhân", "dân", "ủy", "xã", "tỉnh", "KH&ĐT",
    ];

    private static readonly string[] Places = ["Quảng Trị", "quang-tri", "Huế", "Hà Nội", "TP. HCM"];

    private readonly Random _random = new(seed);

    public string Id() => $"id{_random.Next(400):d3}";

    public IndexDocument Document(string id) => new(
        id,
        _random.Next(2_000) * 86_400_000_000L / 4,
        Text(_random.Next(8), ' '),
        // A few are longer than those that all count as equally long.
        Text(_random.Next(12) == 0 ? _random.Next(200, 500) : _random.Next(1, 80), '.'),
        [
            new Keyword(KeywordField.Year, $"{2015 + _random.Next(9)}"),
            .. Enumerable.Range(0, _random.Next(4)).Select(_ => new Keyword(KeywordField.Place, Places[_random.Next(Places.Length)])),
        ]);

    public string Word() => Words[Math.Min(_random.Next(Words.Length), _random.Next(Words.Length))];

    public int Next(int below) => _random.Next(below);

    public string QueryText()
    {
        var text = new StringBuilder();
        for (var pieces = _random.Next(1, 4); pieces > 0; pieces--)
        {
            text.Append(_random.Next(9) switch
            {
                0 => $"\"{Text(2, ' ')}\"",
                1 => $"\"{Text(_random.Next(3, 5), ' ')}\"",
                2 => $"-{Word()}",
                3 => $"-\"{Text(_random.Next(2, 4), ' ')}\"",
                4 => $"nam:{2015 + _random.Next(9)}",
                5 => $"noi:\"{Places[_random.Next(Places.Length)]}\"",
                _ => Text(_random.Next(1, 7), ' '),
            }).Append(' ');
        }

        return text.ToString();
    }

    private string Text(int words, char end)
    {
        var text = new StringBuilder();
        for (; words > 0; words--)
        {
            text.Append(Word()).Append(_random.Next(9) == 0 ? $"{end} " : " ");
        }

        return text.ToString();
    }
}
