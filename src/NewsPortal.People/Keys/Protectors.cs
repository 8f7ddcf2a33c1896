using Microsoft.AspNetCore.DataProtection;

namespace NewsPortal.People.Keys;

/// <summary>Protectors whose keys are there before anything is done with them.</summary>
internal static class Protectors
{
    /// <summary>
    /// Called where a session's work begins: a key that was made inside a transaction would wait in a session of its own
    /// until that transaction ends, which waits for it.
    /// </summary>
    internal static IDataProtector For(this IDataProtectionProvider provider, string purpose)
    {
        var protector = provider.CreateProtector("NewsPortal.People." + purpose);
        protector.Protect([]);
        return protector;
    }
}
