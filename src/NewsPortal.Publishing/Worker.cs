using NewsPortal.Data.Audit;
using NewsPortal.People.Rights;

namespace NewsPortal.Publishing;

/// <summary>Somebody who works on items: who they are, and what they may do at this moment.</summary>
/// <param name="PersonId">Of a person of the installation.</param>
/// <param name="Name">As colleagues know them.</param>
public sealed record Worker(string PersonId, string Name, Access Access)
{
    internal static Worker Of(Actor actor) => new(actor.Id, actor.Name, Access.None);
}
