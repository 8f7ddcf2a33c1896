namespace NewsPortal.Generator.Writing;

/// <summary>The slots of the grammar that are filled with words.</summary>
internal static class WordSlots
{
    public static IReadOnlyDictionary<string, Action<Draft>> All { get; } = new Dictionary<string, Action<Draft>>
    {
        ["thing"] = draft => Append(draft, draft.Words.Things),
        ["head"] = draft => Append(draft, draft.Words.Heads),
        ["verb"] = draft => Append(draft, draft.Words.Verbs),
        ["adjective"] = draft => Append(draft, draft.Words.Adjectives),
        ["helper"] = draft => Append(draft, draft.Words.Helpers),
        ["actor"] = draft => Append(draft, draft.Words.Actors),
        ["office"] = draft => Append(draft, draft.Words.Offices),
        ["event"] = draft => Append(draft, draft.Words.Events),
        ["unit"] = draft => Append(draft, draft.Words.Units),
        ["naming"] = draft => Append(draft, draft.Words.Namings),
        ["name"] = draft => draft.Words.Names.WriteKnown(draft),
        ["fresh"] = draft => draft.Words.Names.WriteFresh(draft),
        ["term"] = draft => draft.Words.Terms.Write(draft),
    };

    private static void Append(Draft draft, WordPool pool) => draft.Text.Append(pool.Draw(draft.Random));
}
