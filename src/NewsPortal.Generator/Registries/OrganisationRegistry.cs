using NewsPortal.Generator.Language;
using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Registries;

/// <summary>Agencies of the province, agencies of other provinces, and made-up partners.</summary>
internal static class OrganisationRegistry
{
    private const int Total = 150;

    public static IReadOnlyList<string> Build(Lexicon lexicon, RandomSource random)
    {
        var names = new List<string>(lexicon.Names["agencies"]);
        var kinds = lexicon.Names["partner kinds"];
        var partners = lexicon.Names["partners"];
        for (var index = 0; index < partners.Length; index++)
        {
            var place = Math.Min(names.Count, 4 + (index * 4));
            names.Insert(place, $"{kinds[index % kinds.Length]} {partners[index]}");
        }

        var agencies = lexicon.Names["provincial agencies"];
        var provinces = lexicon.Names["provinces"];
        var known = names.ToHashSet();
        while (names.Count < Total)
        {
            var name = $"{agencies[random.Below(agencies.Length)]} {provinces[random.Below(provinces.Length)]}";
            if (known.Add(name))
            {
                names.Add(name);
            }
        }

        return names;
    }
}
