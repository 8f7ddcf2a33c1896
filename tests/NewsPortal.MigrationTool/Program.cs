// dotnet-ef loads this program for its two factories; it has nothing to do when it is started.
return;
