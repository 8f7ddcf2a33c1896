using NewsPortal.Web;

var app = PortalApp.Create(
    WebApplication.CreateBuilder(args),
    new PortalOptions("App_Data", Environment.GetEnvironmentVariable("NEWSPORTAL_DATABASE")));
await app.RunAsync();
