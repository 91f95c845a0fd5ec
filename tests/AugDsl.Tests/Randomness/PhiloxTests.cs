using AugDsl.CompilerServices;
using AugDsl.Randomness;
using Xunit;

namespace AugDsl.Tests.Randomness;

public sealed class PhiloxTests
{
    // The known answers that come with Random123.
    [Theory]
    [InlineData(0x0000000000000000UL, 0x00000000u, 0x00000000u, 0x00000000u, 0x00000000u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffffffffffUL, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x299f31d0a4093822UL, 0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void GivesTheKnownAnswers(ulong key, uint c0, uint c1, uint c2, uint c3, uint w0, uint w1, uint w2, uint w3) =>
        Assert.Equal(new Philox.Block(w0, w1, w2, w3), Philox.Generate(key, c0, c1, c2, c3));

    [Fact]
    public void ASampleKeyIsTheFirstTwoWordsOfItsCounter()
    {
        Philox.Block block = Philox.Generate(7, 5, 3, 2, 1);
        Assert.Equal(block.W0 | ((ulong)block.W1 << 32), SampleKey.Create(7, (3UL << 32) | 5, epoch: 2, variant: 1).Value);
        Assert.Equal("e169c58d6627e8d5", SampleKey.Create(0, 0).ToString());
    }

    [Theory]
    [InlineData("", 0x811C9DC5u)]
    [InlineData("a", 0xE40C292Cu)]
    [InlineData("foobar", 0xBF9CF968u)]
    [InlineData("ü", 0x119DD44Au)]
    public void ASlotIsTheFnv1aHashOfThePathsBytes(string path, uint slot) => Assert.Equal(slot, StepSlot.Of(path));
}
