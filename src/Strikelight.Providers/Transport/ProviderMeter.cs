using System.Diagnostics.Metrics;

namespace Strikelight.Providers.Transport;

/// <summary>Counts calls, failures by kind and bytes of all sources.</summary>
internal sealed class ProviderMeter
{
    public const string Name = "Strikelight.Providers";

    private readonly Counter<long> _calls;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _bytes;

    public ProviderMeter(IMeterFactory factory)
    {
        Meter meter = factory.Create(Name);
        _calls = meter.CreateCounter<long>("strikelight.provider.calls", "{call}", "Calls sent to a source");
        _failures = meter.CreateCounter<long>("strikelight.provider.failures", "{call}", "Calls without a value");
        _bytes = meter.CreateCounter<long>("strikelight.provider.bytes", "By", "Bytes of answers, unpacked");
    }

    public void Called(string provider) => _calls.Add(1, new KeyValuePair<string, object?>("provider", provider));

    public void Failed(string provider, FetchFailure kind) =>
        _failures.Add(
            1,
            new KeyValuePair<string, object?>("provider", provider),
            new KeyValuePair<string, object?>("kind", kind.ToString())
        );

    public void Received(string provider, long byteCount) =>
        _bytes.Add(byteCount, new KeyValuePair<string, object?>("provider", provider));
}
