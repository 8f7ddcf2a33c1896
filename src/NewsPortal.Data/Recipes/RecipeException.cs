namespace NewsPortal.Data.Recipes;

/// <summary>A recipe that cannot be read. The message is one sentence for the operator, naming file, step and place.</summary>
public sealed class RecipeException : Exception
{
    public RecipeException(string message)
        : base(message)
    {
    }

    public RecipeException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
