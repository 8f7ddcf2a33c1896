using NewsPortal.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRooms();
var app = builder.Build();
await app.RunAsync();
