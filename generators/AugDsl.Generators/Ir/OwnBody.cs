namespace AugDsl.Generators.Ir;

/// <summary>A user's body that values go through: a struct of theirs.</summary>
/// <param name="Type">The struct from the global namespace on.</param>
/// <param name="Name">What the generated code calls what it makes: the struct's name, an identifier.</param>
/// <param name="Channels">How many channels it takes and gives.</param>
/// <param name="ByChannel">Whether it is a function of one channel.</param>
internal sealed record OwnBody(string Type, string Name, int Channels, bool ByChannel)
{
    /// <summary>
    /// Operations that it counts for: its own are not known. So much that steps of ours and two of the user's fit into one loop, whether these take channels one by one or together.
    /// </summary>
    public int Weight => 5 * Channels;
}
