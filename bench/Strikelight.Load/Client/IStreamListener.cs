namespace Strikelight.Load.Client;

/// <summary>Is told what a connection brings.</summary>
public interface IStreamListener
{
    /// <summary>An answer begins.</summary>
    void Head(AnswerHead head);

    /// <summary>Bytes of a body or of a chunk; the span is only valid during the call.</summary>
    void Data(ReadOnlySpan<byte> bytes);

    /// <summary>A body or a chunk ends.</summary>
    void DataEnd();
}
