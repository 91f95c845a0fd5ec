using AugDsl.Codecs;
using AugDsl.Imaging;

namespace AugDsl.Reference;

/// <summary>Writes a file and reads it. That file and pixels are libjpeg-turbo's is what the tests of the codec hold.</summary>
internal sealed class JpegCompressionReference : ReferenceOperation<JpegCompressionAttribute>
{
    public override bool Discontinuous => true;

    protected override ReferenceStep Define(JpegCompressionAttribute attribute, StepContext context)
    {
        int quality = context.Draws.Integer(1, attribute.Minimum, attribute.Maximum);
        context.Note("quality", quality);
        JpegOptions options = new() { Quality = quality, Subsampling = attribute.Subsampling };
        return new RasterStep(picture =>
        {
            byte[] levels = new byte[picture.Width * picture.Height * picture.Channels];
            for (int i = 0; i < levels.Length; i++) levels[i] = (byte)Colours.Level(picture.Planes[i % picture.Channels][i / picture.Channels]);
            byte[] file = ImageFile.EncodeJpeg(new ImageView<byte>(levels, picture.Width, picture.Height, picture.Channels), options);
            return Picture.FromBytes(ImageFile.Read(file, new DecodeOptions { Decoder = ImageDecoder.Managed }).View);
        });
    }
}
