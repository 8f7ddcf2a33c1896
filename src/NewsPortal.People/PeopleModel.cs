using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.People;

/// <summary>The tables of people, what they may do, and mail to them.</summary>
internal sealed class PeopleModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
    }
}
