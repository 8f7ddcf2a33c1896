using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;

namespace NewsPortal.People;

/// <summary>Everything the room of people adds to the application.</summary>
public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<IModelPart, PeopleModel>();
}
